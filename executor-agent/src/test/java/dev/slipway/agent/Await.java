package dev.slipway.agent;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for conditions, never for time. */
public final class Await {

  private static final Duration LONG = Duration.ofSeconds(30);

  private Await() {}

  /** Until the condition holds, at most 30 s. */
  public static void until(String what, Supplier<Boolean> condition) {
    until(what, LONG, condition);
  }

  /** Until the condition holds, or fails. */
  public static void until(String what, Duration atMost, Supplier<Boolean> condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.get()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + atMost.toMillis() + " ms: " + what);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
