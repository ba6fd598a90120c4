package dev.slipway.gateway.dispatch;

import dev.slipway.scheduler.Evaluation;
import dev.slipway.scheduler.Scheduler;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.plan.ExecutorPlacement;
import dev.slipway.scheduler.plan.Explanation;
import dev.slipway.scheduler.plan.GangPlacement;
import dev.slipway.scheduler.plan.Plan;
import dev.slipway.scheduler.plan.Subject;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * One turn: see what changed, let the scheduler plan, apply the plan row by row, keep the reasons.
 * The scheduler is the only state, and it can be rebuilt from PostgreSQL at any time.
 */
@Component
class Dispatcher {

  private final ClusterReads cluster;
  private final PlacementCommits commits;
  private final Explanations explanations;
  private Scheduler scheduler = Scheduler.from(ClusterSnapshot.EMPTY);
  private ClusterSnapshot seen = ClusterSnapshot.EMPTY;

  Dispatcher(ClusterReads cluster, PlacementCommits commits, Explanations explanations) {
    this.cluster = cluster;
    this.commits = commits;
    this.explanations = explanations;
  }

  synchronized void turn() {
    ClusterView view = cluster.read();
    seen.changesTo(view.snapshot()).forEach(scheduler::apply);
    seen = view.snapshot();
    Plan plan = scheduler.plan(new Evaluation("dispatch", 0));
    apply(plan, view);
    explanations.replace(reasons(plan, view));
  }

  /** Each placement is verified on its own; one that no longer holds does not hinder the others. */
  private void apply(Plan plan, ClusterView view) {
    for (GangPlacement placement : plan.gangs()) {
      commits.commit(placement, view.gangRuns().get(placement.gangId()));
    }
    Map<Long, ExecutorDemand> demands = new HashMap<>();
    view.snapshot().demands().forEach(demand -> demands.put(demand.applicationId(), demand));
    for (ExecutorPlacement placement : plan.executors()) {
      long application = placement.applicationId();
      commits.commit(
          placement, view.demandRuns().get(application), demands.get(application).executor());
    }
  }

  private static Map<Long, Reason> reasons(Plan plan, ClusterView view) {
    Map<Long, Reason> reasons = new HashMap<>(view.notReady());
    for (Explanation explanation : plan.waiting()) {
      Map<Long, Long> runs =
          explanation.subject() == Subject.GANG ? view.gangRuns() : view.demandRuns();
      reasons.put(
          runs.get(explanation.id()),
          new Reason(explanation.code().name(), explanation.sentence(), explanation.shortage()));
    }
    return reasons;
  }
}
