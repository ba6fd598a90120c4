package dev.slipway.gateway.application.view;

import dev.slipway.protocol.driver.Progress.Tally;
import java.time.Instant;

/** A process as clients see it; what has not happened yet is null. */
public record ProcessView(
    long id,
    String kind,
    String executorId,
    long agentId,
    String agent,
    String state,
    String desired,
    String detail,
    int cores,
    long memoryMb,
    long heapMb,
    Long pid,
    Instant requestedAt,
    Instant launchedAt,
    Instant registeredAt,
    Instant exitedAt,
    Tally tasks,
    Long memoryUsedBytes,
    ExitView exit) {

  /** How it ended; {@code stopReason} says why Slipway wished so, if it did. */
  public record ExitView(
      String reason, Integer code, Integer signal, String message, String stopReason) {}
}
