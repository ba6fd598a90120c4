package dev.slipway.scheduler;

import dev.slipway.scheduler.explain.Explainer;
import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.model.ClusterChange;
import dev.slipway.scheduler.model.ClusterChange.AgentChanged;
import dev.slipway.scheduler.model.ClusterChange.AgentRemoved;
import dev.slipway.scheduler.model.ClusterChange.DemandChanged;
import dev.slipway.scheduler.model.ClusterChange.DemandWithdrawn;
import dev.slipway.scheduler.model.ClusterChange.GangQueued;
import dev.slipway.scheduler.model.ClusterChange.GangWithdrawn;
import dev.slipway.scheduler.model.ClusterChange.Occupied;
import dev.slipway.scheduler.model.ClusterChange.Vacated;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.placement.PlacementPass;
import dev.slipway.scheduler.plan.Plan;
import java.util.Objects;

/**
 * Keeps the cluster as it is told, and says where what waits should go.
 *
 * <p>For one thread. Equal sequences of changes give equal plans, and a scheduler that has taken
 * changes plans as one built afresh from its {@link #snapshot()}.
 *
 * <p>The queue is walked by priority, then running applications before new gangs, then time of
 * submission, then id; each finds the first agents by id that have room. A gang that has no room
 * does not hold up smaller ones behind it: shares between pools, and capacity kept for large gangs,
 * are not here yet.
 */
public final class Scheduler {

  private final ClusterState state = new ClusterState();

  private Scheduler() {}

  /** A scheduler that knows exactly {@code cluster}. */
  public static Scheduler from(ClusterSnapshot cluster) {
    Scheduler scheduler = new Scheduler();
    ClusterSnapshot.EMPTY.changesTo(cluster).forEach(scheduler::apply);
    return scheduler;
  }

  /** Takes a change. Taking it twice equals taking it once; unknown ids are no error. */
  public void apply(ClusterChange change) {
    Objects.requireNonNull(change, "change");
    if (change instanceof AgentChanged changed) {
      state.put(changed.agent());
    } else if (change instanceof AgentRemoved removed) {
      state.removeAgent(removed.agentId());
    } else if (change instanceof Occupied occupied) {
      state.put(occupied.occupancy());
    } else if (change instanceof Vacated vacated) {
      state.vacate(vacated.processId());
    } else {
      applyToQueue(change);
    }
  }

  private void applyToQueue(ClusterChange change) {
    if (change instanceof GangQueued queued) {
      state.put(queued.gang());
    } else if (change instanceof GangWithdrawn withdrawn) {
      state.withdrawGang(withdrawn.gangId());
    } else if (change instanceof DemandChanged changed) {
      state.put(changed.demand());
    } else if (change instanceof DemandWithdrawn withdrawn) {
      state.withdrawDemand(withdrawn.applicationId());
    } else {
      throw new IllegalArgumentException("Not known: " + change);
    }
  }

  /** Decides where what waits should go, and explains the rest. Changes nothing here. */
  public Plan plan(Evaluation evaluation) {
    Objects.requireNonNull(evaluation, "evaluation");
    Ledger ledger = state.ledger();
    PlacementPass pass = new PlacementPass(ledger).over(state.queue());
    return PlanWriter.write(pass.placed(), ledger, new Explainer(ledger).explain(pass.waiting()));
  }

  /** The whole cluster as it is known here, in the order of ids. */
  public ClusterSnapshot snapshot() {
    return state.snapshot();
  }
}
