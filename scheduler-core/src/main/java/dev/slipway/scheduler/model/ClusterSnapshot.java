package dev.slipway.scheduler.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The whole cluster at one moment. Lists are kept in the order of their ids whatever order they
 * were given in, so snapshots of equal clusters are equal.
 */
public record ClusterSnapshot(
    List<AgentNode> agents,
    List<Occupancy> occupancies,
    List<Gang> gangs,
    List<ExecutorDemand> demands) {

  public static final ClusterSnapshot EMPTY =
      new ClusterSnapshot(List.of(), List.of(), List.of(), List.of());

  /**
   * @throws IllegalArgumentException when an id occurs twice in one list
   */
  public ClusterSnapshot {
    agents = inOrder(agents, AgentNode::id);
    occupancies = inOrder(occupancies, Occupancy::processId);
    gangs = inOrder(gangs, Gang::id);
    demands = inOrder(demands, ExecutorDemand::applicationId);
  }

  /** The changes that make this into {@code next}; empty when they are equal. */
  public List<ClusterChange> changesTo(ClusterSnapshot next) {
    return new SnapshotDifference().between(this, next);
  }

  private static <T> List<T> inOrder(List<T> given, ToLongFunction<T> id) {
    List<T> sorted = new ArrayList<>(given);
    sorted.sort(Comparator.comparingLong(id));
    for (int i = 1; i < sorted.size(); i++) {
      if (id.applyAsLong(sorted.get(i - 1)) == id.applyAsLong(sorted.get(i))) {
        throw new IllegalArgumentException("Twice the same id: " + sorted.get(i));
      }
    }
    return List.copyOf(sorted);
  }
}
