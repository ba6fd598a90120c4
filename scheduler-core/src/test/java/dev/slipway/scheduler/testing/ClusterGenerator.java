package dev.slipway.scheduler.testing;

import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.ClusterChange;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.model.Gang;
import dev.slipway.scheduler.model.Occupancy;
import dev.slipway.scheduler.model.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Small, crowded clusters: numbers are drawn from narrow ranges so that equal ids, equal priorities
 * and full agents are common. Equal seeds give equal sequences.
 */
public final class ClusterGenerator {

  private static final int AGENTS = 5;
  private static final int PROCESSES = 8;
  private static final int GANGS = 7;
  private static final int DEMANDS = 4;

  private final Random random;

  public ClusterGenerator(long seed) {
    this.random = new Random(seed);
  }

  public ClusterSnapshot snapshot() {
    return new ClusterSnapshot(
        some(AGENTS, this::agent),
        some(PROCESSES, this::occupancy),
        some(GANGS, this::gang),
        some(DEMANDS, this::demand));
  }

  /** Any change, of things that are there and of things that are not. */
  public ClusterChange change() {
    return switch (random.nextInt(8)) {
      case 0 -> new ClusterChange.AgentChanged(agent(id(AGENTS)));
      case 1 -> new ClusterChange.AgentRemoved(id(AGENTS));
      case 2 -> new ClusterChange.Occupied(occupancy(id(PROCESSES)));
      case 3 -> new ClusterChange.Vacated(id(PROCESSES));
      case 4 -> new ClusterChange.GangQueued(gang(id(GANGS)));
      case 5 -> new ClusterChange.GangWithdrawn(id(GANGS));
      case 6 -> new ClusterChange.DemandChanged(demand(id(DEMANDS)));
      default -> new ClusterChange.DemandWithdrawn(id(DEMANDS));
    };
  }

  public List<ClusterChange> changes(int count) {
    List<ClusterChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(change());
    }
    return changes;
  }

  private <T> List<T> some(int most, LongFunction<T> make) {
    return LongStream.rangeClosed(1, most)
        .filter(id -> random.nextInt(4) > 0)
        .mapToObj(make)
        .toList();
  }

  private AgentNode agent(long id) {
    return new AgentNode(id, "agent-" + id, resources(8, 4096), random.nextInt(6) > 0);
  }

  private Occupancy occupancy(long id) {
    return new Occupancy(id, id(AGENTS), resources(3, 1500));
  }

  private Gang gang(long id) {
    return new Gang(
        id, random.nextInt(2), random.nextInt(3), process(), process(), random.nextInt(5));
  }

  private ExecutorDemand demand(long id) {
    return new ExecutorDemand(
        id, random.nextInt(2), random.nextInt(3), process(), 1 + random.nextInt(4));
  }

  private Resources process() {
    return random.nextInt(30) == 0 ? resources(12, 6000) : resources(3, 1500);
  }

  private Resources resources(int cores, int memoryMb) {
    return new Resources(1 + random.nextInt(cores), 200 + random.nextInt(memoryMb));
  }

  private long id(int most) {
    return 1 + random.nextInt(most);
  }
}
