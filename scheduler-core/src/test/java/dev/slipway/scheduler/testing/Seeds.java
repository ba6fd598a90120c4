package dev.slipway.scheduler.testing;

import java.util.function.LongConsumer;

/** Runs a property for many seeds, and names the seed that breaks it. */
public final class Seeds {

  private Seeds() {}

  /** Checks {@code property} for the seeds 1 to {@code count}. */
  public static void each(int count, LongConsumer property) {
    for (long seed = 1; seed <= count; seed++) {
      try {
        property.accept(seed);
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("Broken for seed " + seed + ": " + broken.getMessage(), broken);
      }
    }
  }
}
