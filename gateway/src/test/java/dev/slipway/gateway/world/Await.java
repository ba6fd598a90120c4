package dev.slipway.gateway.world;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition of another thread, up to a deadline. */
public final class Await {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private Await() {}

  /** The first value that satisfies the condition. */
  public static <T> T until(String what, Supplier<T> read, Predicate<T> condition) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    T value = read.get();
    while (!condition.test(value)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain until " + what + "; last seen: " + value);
      }
      pause();
      value = read.get();
    }
    return value;
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
