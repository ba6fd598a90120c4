package dev.slipway.gateway.agent;

import java.time.Instant;

/** An agent as clients see it. */
public record AgentView(
    long id,
    String name,
    String host,
    String state,
    Share cores,
    Share memoryMb,
    int processes,
    String version,
    Instant lastSeenAt) {

  /** Of one resource: all there is, what processes hold, and the rest. */
  public record Share(long total, long reserved, long free) {

    static Share of(long total, long reserved) {
      return new Share(total, reserved, Math.max(0, total - reserved));
    }
  }
}
