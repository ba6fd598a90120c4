package dev.slipway.scheduler.model;

import java.util.Objects;

/**
 * A driver with its minimum executors, waiting to be placed as a unit.
 *
 * @param id the attempt
 * @param priority higher goes first
 * @param submittedMillis epoch milliseconds; among equals the earlier goes first
 * @param driver what the driver takes, at least 1 core
 * @param executor what each executor takes, at least 1 core unless there are none
 * @param executors 0 or more
 */
public record Gang(
    long id,
    int priority,
    long submittedMillis,
    Resources driver,
    Resources executor,
    int executors) {

  /**
   * @throws IllegalArgumentException when a number is out of its range
   */
  public Gang {
    Objects.requireNonNull(driver, "driver");
    Objects.requireNonNull(executor, "executor");
    if (executors < 0 || driver.cores() < 1 || (executors > 0 && executor.cores() < 1)) {
      throw new IllegalArgumentException(
          "Gang " + id + " asks for " + driver + " and " + executors + " times " + executor);
    }
  }
}
