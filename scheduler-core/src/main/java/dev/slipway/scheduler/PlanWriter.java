package dev.slipway.scheduler;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.placement.Placed;
import dev.slipway.scheduler.plan.ExecutorPlacement;
import dev.slipway.scheduler.plan.Explanation;
import dev.slipway.scheduler.plan.GangPlacement;
import dev.slipway.scheduler.plan.Plan;
import dev.slipway.scheduler.plan.Subject;
import java.util.ArrayList;
import java.util.List;

/** Turns decisions, which know agents by index, into a plan, which knows them by id. */
final class PlanWriter {

  private PlanWriter() {}

  static Plan write(List<Placed> decisions, Ledger ledger, List<Explanation> waiting) {
    List<GangPlacement> gangs = new ArrayList<>();
    List<ExecutorPlacement> executors = new ArrayList<>();
    for (Placed placed : decisions) {
      List<Long> agents = placed.agents().stream().map(i -> ledger.agent(i).id()).toList();
      long id = placed.request().id();
      if (placed.request().subject() == Subject.GANG) {
        gangs.add(new GangPlacement(id, agents.get(0), agents.subList(1, agents.size())));
      } else {
        agents.forEach(agent -> executors.add(new ExecutorPlacement(id, agent)));
      }
    }
    return new Plan(gangs, executors, waiting);
  }
}
