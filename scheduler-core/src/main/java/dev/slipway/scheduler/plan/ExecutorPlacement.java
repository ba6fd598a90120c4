package dev.slipway.scheduler.plan;

/** Where one executor goes that a running driver asked for. */
public record ExecutorPlacement(long applicationId, long agentId) {}
