package dev.slipway.scheduler.testing;

import dev.slipway.scheduler.Evaluation;
import dev.slipway.scheduler.Scheduler;
import dev.slipway.scheduler.model.ClusterChange.DemandChanged;
import dev.slipway.scheduler.model.ClusterChange.DemandWithdrawn;
import dev.slipway.scheduler.model.ClusterChange.GangWithdrawn;
import dev.slipway.scheduler.model.ClusterChange.Occupied;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.model.Gang;
import dev.slipway.scheduler.model.Occupancy;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.plan.ExecutorPlacement;
import dev.slipway.scheduler.plan.GangPlacement;
import dev.slipway.scheduler.plan.Plan;
import dev.slipway.scheduler.plan.Shortage;

/** A scheduler and what the world does around it: plans are applied, capacity becomes free. */
public final class Cluster {

  private final Scheduler scheduler;
  private long nextProcessId = 1_000;

  public Cluster(ClusterSnapshot snapshot) {
    this.scheduler = Scheduler.from(snapshot);
  }

  public Scheduler scheduler() {
    return scheduler;
  }

  public ClusterSnapshot snapshot() {
    return scheduler.snapshot();
  }

  public Plan plan() {
    return scheduler.plan(new Evaluation("test", 1));
  }

  /** Does what the plan says: capacity is held, the placed wait no more. */
  public Cluster applied(Plan plan) {
    plan.gangs().forEach(this::apply);
    plan.executors().forEach(this::apply);
    return this;
  }

  /** Frees exactly {@code shortage}, by shrinking processes where it says. */
  public Cluster freed(Iterable<Shortage> shortage) {
    shortage.forEach(item -> free(item.agentId(), item.cores(), item.memoryMb()));
    return this;
  }

  private void apply(GangPlacement placement) {
    Gang gang =
        snapshot().gangs().stream()
            .filter(queued -> queued.id() == placement.gangId())
            .findFirst()
            .orElseThrow();
    occupy(placement.driverAgentId(), gang.driver());
    placement.executorAgentIds().forEach(agent -> occupy(agent, gang.executor()));
    scheduler.apply(new GangWithdrawn(gang.id()));
  }

  private void apply(ExecutorPlacement placement) {
    ExecutorDemand demand =
        snapshot().demands().stream()
            .filter(queued -> queued.applicationId() == placement.applicationId())
            .findFirst()
            .orElseThrow();
    occupy(placement.agentId(), demand.executor());
    scheduler.apply(
        demand.missing() == 1
            ? new DemandWithdrawn(demand.applicationId())
            : new DemandChanged(oneLess(demand)));
  }

  private static ExecutorDemand oneLess(ExecutorDemand demand) {
    return new ExecutorDemand(
        demand.applicationId(),
        demand.priority(),
        demand.submittedMillis(),
        demand.executor(),
        demand.missing() - 1);
  }

  private void occupy(long agentId, Resources resources) {
    scheduler.apply(new Occupied(new Occupancy(nextProcessId++, agentId, resources)));
  }

  private void free(long agentId, int cores, long memoryMb) {
    int coresLeft = cores;
    long memoryLeft = memoryMb;
    for (Occupancy held : snapshot().occupancies()) {
      if (held.agentId() == agentId) {
        int fewer = Math.min(coresLeft, held.resources().cores());
        long less = Math.min(memoryLeft, held.resources().memoryMb());
        Resources rest = held.resources().minus(new Resources(fewer, less));
        scheduler.apply(new Occupied(new Occupancy(held.processId(), agentId, rest)));
        coresLeft -= fewer;
        memoryLeft -= less;
      }
    }
    if (coresLeft > 0 || memoryLeft > 0) {
      throw new AssertionError("Agent " + agentId + " does not hold what is to become free");
    }
  }
}
