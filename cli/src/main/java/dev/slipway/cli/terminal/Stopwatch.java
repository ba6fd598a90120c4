package dev.slipway.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time since a beginning.
 *
 * @param began where the count starts
 * @param clock tells the present
 */
public record Stopwatch(Instant began, InstantSource clock) {

  /**
   * Counts from the start of this process; the script that starts it keeps its process id, so what
   * the script did before is counted too.
   */
  public static Stopwatch ofThisProcess() {
    InstantSource clock = InstantSource.system();
    return new Stopwatch(
        ProcessHandle.current().info().startInstant().orElseGet(clock::instant), clock);
  }

  /** Never negative. */
  public Duration elapsed() {
    Duration elapsed = Duration.between(began, clock.instant());
    return elapsed.isNegative() ? Duration.ZERO : elapsed;
  }
}
