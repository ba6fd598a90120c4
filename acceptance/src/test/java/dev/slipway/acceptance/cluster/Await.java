package dev.slipway.acceptance.cluster;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition in another process, up to a deadline. */
public final class Await {

  private Await() {}

  /** The first value that satisfies the condition. */
  public static <T> T until(
      String what, Duration deadline, Supplier<T> read, Predicate<T> condition) {
    long end = System.nanoTime() + deadline.toNanos();
    T value = read.get();
    while (!condition.test(value)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "Waited "
                + deadline.toSeconds()
                + " s in vain until "
                + what
                + "; last seen: "
                + value);
      }
      pause();
      value = read.get();
    }
    return value;
  }

  /** Waits until something holds. */
  public static void until(String what, Duration deadline, Supplier<Boolean> condition) {
    until(what, deadline, condition, Boolean::booleanValue);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
