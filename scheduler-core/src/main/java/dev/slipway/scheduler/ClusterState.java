package dev.slipway.scheduler;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.model.Gang;
import dev.slipway.scheduler.model.Occupancy;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.placement.Request;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The cluster, with two indexes kept beside it: what is used on each agent, and the queue. Both
 * always equal those of a state built afresh from the same cluster.
 */
final class ClusterState {

  private final NavigableMap<Long, AgentNode> agents = new TreeMap<>();
  private final Map<Long, Occupancy> occupancies = new HashMap<>();
  private final Map<Long, Gang> gangs = new HashMap<>();
  private final Map<Long, ExecutorDemand> demands = new HashMap<>();
  private final Map<Long, Resources> usedByAgent = new HashMap<>();
  private final SortedSet<Request> queue = new TreeSet<>(Request.QUEUE_ORDER);

  void put(AgentNode agent) {
    agents.put(agent.id(), agent);
  }

  void removeAgent(long agentId) {
    agents.remove(agentId);
  }

  void put(Occupancy occupancy) {
    vacate(occupancy.processId());
    occupancies.put(occupancy.processId(), occupancy);
    usedByAgent.merge(occupancy.agentId(), occupancy.resources(), Resources::plus);
  }

  void vacate(long processId) {
    Occupancy gone = occupancies.remove(processId);
    if (gone != null) {
      usedByAgent.computeIfPresent(gone.agentId(), (id, used) -> used.minus(gone.resources()));
      usedByAgent.remove(gone.agentId(), Resources.ZERO);
    }
  }

  void put(Gang gang) {
    withdrawGang(gang.id());
    gangs.put(gang.id(), gang);
    queue.add(Request.of(gang));
  }

  void withdrawGang(long gangId) {
    Gang gone = gangs.remove(gangId);
    if (gone != null) {
      queue.remove(Request.of(gone));
    }
  }

  void put(ExecutorDemand demand) {
    withdrawDemand(demand.applicationId());
    demands.put(demand.applicationId(), demand);
    queue.add(Request.of(demand));
  }

  void withdrawDemand(long applicationId) {
    ExecutorDemand gone = demands.remove(applicationId);
    if (gone != null) {
      queue.remove(Request.of(gone));
    }
  }

  Collection<Request> queue() {
    return queue;
  }

  /** What is free now; the caller's own copy. */
  Ledger ledger() {
    Ledger ledger = new Ledger(List.copyOf(agents.values()));
    for (int index = 0; index < ledger.size(); index++) {
      long agentId = ledger.agent(index).id();
      ledger.take(index, usedByAgent.getOrDefault(agentId, Resources.ZERO));
    }
    return ledger;
  }

  ClusterSnapshot snapshot() {
    return new ClusterSnapshot(
        List.copyOf(agents.values()),
        List.copyOf(occupancies.values()),
        List.copyOf(gangs.values()),
        List.copyOf(demands.values()));
  }
}
