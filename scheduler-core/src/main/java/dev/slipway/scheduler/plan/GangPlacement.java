package dev.slipway.scheduler.plan;

import java.util.List;

/**
 * Where a whole gang goes.
 *
 * @param gangId the attempt
 * @param driverAgentId the agent of its driver
 * @param executorAgentIds one element for each executor, the same agent as often as it takes one
 */
public record GangPlacement(long gangId, long driverAgentId, List<Long> executorAgentIds) {

  public GangPlacement {
    executorAgentIds = List.copyOf(executorAgentIds);
  }
}
