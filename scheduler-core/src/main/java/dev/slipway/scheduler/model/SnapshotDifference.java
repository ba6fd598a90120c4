package dev.slipway.scheduler.model;

import dev.slipway.scheduler.model.ClusterChange.AgentChanged;
import dev.slipway.scheduler.model.ClusterChange.AgentRemoved;
import dev.slipway.scheduler.model.ClusterChange.DemandChanged;
import dev.slipway.scheduler.model.ClusterChange.DemandWithdrawn;
import dev.slipway.scheduler.model.ClusterChange.GangQueued;
import dev.slipway.scheduler.model.ClusterChange.GangWithdrawn;
import dev.slipway.scheduler.model.ClusterChange.Occupied;
import dev.slipway.scheduler.model.ClusterChange.Vacated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Collects the changes from one snapshot to another, kind by kind, each in the order of ids. */
final class SnapshotDifference {

  private final List<ClusterChange> changes = new ArrayList<>();

  List<ClusterChange> between(ClusterSnapshot before, ClusterSnapshot after) {
    add(before.agents(), after.agents(), AgentNode::id, AgentChanged::new, AgentRemoved::new);
    add(
        before.occupancies(),
        after.occupancies(),
        Occupancy::processId,
        Occupied::new,
        Vacated::new);
    add(before.gangs(), after.gangs(), Gang::id, GangQueued::new, GangWithdrawn::new);
    add(
        before.demands(),
        after.demands(),
        ExecutorDemand::applicationId,
        DemandChanged::new,
        DemandWithdrawn::new);
    return List.copyOf(changes);
  }

  private <T> void add(
      List<T> before,
      List<T> after,
      Function<T, Long> id,
      Function<T, ClusterChange> changed,
      LongFunction<ClusterChange> removed) {
    Map<Long, T> gone = new HashMap<>();
    before.forEach(item -> gone.put(id.apply(item), item));
    for (T item : after) {
      if (!item.equals(gone.remove(id.apply(item)))) {
        changes.add(changed.apply(item));
      }
    }
    before.stream()
        .map(id)
        .filter(gone::containsKey)
        .forEach(goneId -> changes.add(removed.apply(goneId)));
  }
}
