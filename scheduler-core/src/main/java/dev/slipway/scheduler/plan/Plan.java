package dev.slipway.scheduler.plan;

import java.util.List;

/**
 * What the scheduler decided at one look. A proposal: whoever applies it checks each placement
 * against the truth, and applying a part of it is normal.
 *
 * @param gangs whole gangs, in the order in which they were decided
 * @param executors single executors, in the order in which they were decided
 * @param waiting one explanation for each gang and demand of which something stays waiting, in
 *     queue order
 */
public record Plan(
    List<GangPlacement> gangs, List<ExecutorPlacement> executors, List<Explanation> waiting) {

  public Plan {
    gangs = List.copyOf(gangs);
    executors = List.copyOf(executors);
    waiting = List.copyOf(waiting);
  }
}
