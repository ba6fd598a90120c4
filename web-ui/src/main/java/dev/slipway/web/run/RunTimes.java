package dev.slipway.web.run;

import java.time.Instant;

/**
 * When a run reached its steps; each is null until it did, and stays null when it never will.
 *
 * @param submittedAt accepted, never null
 * @param placedAt the scheduler reserved driver and least executors
 * @param driverLaunchedAt an agent launched the driver's process
 * @param driverStartedAt the driver reported itself
 * @param firstExecutorAt the first executor registered with the driver
 * @param finishedAt the application was done, well or not
 * @param endedAt TERMINATED: no process left, resources free
 */
public record RunTimes(
    Instant submittedAt,
    Instant placedAt,
    Instant driverLaunchedAt,
    Instant driverStartedAt,
    Instant firstExecutorAt,
    Instant finishedAt,
    Instant endedAt) {}
