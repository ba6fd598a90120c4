package dev.slipway.scheduler.plan;

/**
 * What must become free on one agent.
 *
 * @param agentId the agent's row
 * @param agentName as people know it
 * @param cores beyond those that are free now, 0 or more
 * @param memoryMb MiB beyond what is free now, 0 or more
 */
public record Shortage(long agentId, String agentName, int cores, long memoryMb) {}
