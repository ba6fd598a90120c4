package dev.slipway.scheduler.model;

import java.util.Objects;

/**
 * What a running driver asks for beyond its gang. One demand for each application; executors that
 * are already placed for it are not counted, and nothing missing is no demand at all.
 *
 * @param applicationId whose driver asks
 * @param priority higher goes first
 * @param submittedMillis epoch milliseconds; among equals the earlier goes first
 * @param executor what each executor takes, at least 1 core
 * @param missing executors still to be placed, at least 1
 */
public record ExecutorDemand(
    long applicationId, int priority, long submittedMillis, Resources executor, int missing) {

  /**
   * @throws IllegalArgumentException when a number is out of its range
   */
  public ExecutorDemand {
    Objects.requireNonNull(executor, "executor");
    if (missing < 1 || executor.cores() < 1) {
      throw new IllegalArgumentException(
          "Application " + applicationId + " asks for " + missing + " times " + executor);
    }
  }
}
