package dev.slipway.cli.testing;

import java.util.concurrent.Callable;

/** Waits for a condition instead of for a time. */
public final class Await {

  private Await() {}

  /** Fails after twenty seconds. */
  public static void until(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within 20 s: " + what);
      }
      Thread.sleep(20);
    }
  }
}
