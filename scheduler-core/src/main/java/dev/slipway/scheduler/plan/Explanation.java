package dev.slipway.scheduler.plan;

import java.util.List;

/**
 * Why something waits once the plan that carries this has been applied.
 *
 * @param subject what kind of thing waits
 * @param id a gang's or an application's id
 * @param code the reason, for programs
 * @param sentence the reason, for people, with the agents' numbers
 * @param shortage with {@link Code#NOT_ENOUGH_FREE}: if exactly this became free on these agents,
 *     and nothing else changed, the gang (of a demand: one more executor) would be placed next,
 *     while one core or MiB less of any item would not do; empty with any other code
 */
public record Explanation(
    Subject subject, long id, Code code, String sentence, List<Shortage> shortage) {

  public Explanation {
    shortage = List.copyOf(shortage);
  }
}
