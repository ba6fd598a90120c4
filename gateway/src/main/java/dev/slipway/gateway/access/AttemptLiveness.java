package dev.slipway.gateway.access;

/** Knows which attempts have not ended; a driver's token dies with its attempt. */
@FunctionalInterface
public interface AttemptLiveness {

  /** Whether the attempt exists and has not ended. */
  boolean live(long attemptId);
}
