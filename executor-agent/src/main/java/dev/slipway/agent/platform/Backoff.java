package dev.slipway.agent.platform;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits between tries that grow from 0.2 s to 5 s, each shortened at random by up to a half. */
public final class Backoff {

  private static final long FIRST_MILLIS = 200;
  private static final long LAST_MILLIS = 5_000;
  private static final long SLICE_MILLIS = 100;

  private final Random random;
  private long ceiling = FIRST_MILLIS;

  /**
   * @param random keeps many agents from trying in step
   */
  public Backoff(Random random) {
    this.random = random;
  }

  /** How long to wait before the next try. */
  public Duration next() {
    long millis = ceiling / 2 + random.nextLong(ceiling / 2 + 1);
    ceiling = Math.min(ceiling * 2, LAST_MILLIS);
    return Duration.ofMillis(millis);
  }

  /** A try went well: the next wait is short again. */
  public void reset() {
    ceiling = FIRST_MILLIS;
  }

  /** Waits as {@link #next} says, but no longer than until {@code over} is true. */
  public void pause(BooleanSupplier over) throws InterruptedException {
    long end = System.nanoTime() + next().toNanos();
    while (!over.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(SLICE_MILLIS);
    }
  }
}
