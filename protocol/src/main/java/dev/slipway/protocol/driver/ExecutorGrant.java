package dev.slipway.protocol.driver;

import dev.slipway.protocol.Exit;

/**
 * @param executorId Spark's executor id
 * @param state as the gateway knows it
 * @param exit set exactly when {@code state} is EXITED
 */
public record ExecutorGrant(String executorId, State state, Exit exit) {

  /** Where an executor is on its way. */
  public enum State {
    PLACED,
    LAUNCHED,
    EXITED
  }
}
