package dev.slipway.web.run;

import java.util.List;

/**
 * Why a run, or part of it, waits: the scheduler's own last look.
 *
 * @param code stable reason code such as {@code NOT_ENOUGH_FREE}
 * @param sentence the reason with its numbers
 * @param shortages what each agent lacks; empty when that is not the reason
 */
public record Waiting(String code, String sentence, List<Shortage> shortages) {

  /**
   * What one agent would have to free.
   *
   * @param agentId the agent's id
   * @param agent its name
   * @param cores 0 or more
   * @param memoryMb mebibytes, 0 or more
   */
  public record Shortage(long agentId, String agent, int cores, long memoryMb) {}
}
