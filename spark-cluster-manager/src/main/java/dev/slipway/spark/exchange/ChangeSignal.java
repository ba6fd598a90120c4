package dev.slipway.spark.exchange;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Gathers changes: urgent ones are due at once, progress at most every 300 ms. */
final class ChangeSignal {

  /** What {@link #millisUntilDue()} answers when nothing changed. */
  static final long NEVER = Long.MAX_VALUE;

  private static final long GAP_MILLIS = 300;

  private final LongSupplier nanoTime;
  private boolean urgent;
  private boolean progress;
  private long takenNanos;

  /**
   * @param nanoTime as {@link System#nanoTime()}
   */
  ChangeSignal(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.takenNanos = nanoTime.getAsLong() - TimeUnit.MILLISECONDS.toNanos(GAP_MILLIS);
  }

  synchronized void urgent() {
    urgent = true;
    notifyAll();
  }

  synchronized void progress() {
    if (!progress) {
      progress = true;
      notifyAll();
    }
  }

  /** Waits until a change is due, then takes all changes so far. */
  synchronized void take() throws InterruptedException {
    for (long wait = millisUntilDue(); wait > 0; wait = millisUntilDue()) {
      wait(wait == NEVER ? 0 : wait);
    }
    urgent = false;
    progress = false;
    takenNanos = nanoTime.getAsLong();
  }

  /** 0 when a change is due now. */
  synchronized long millisUntilDue() {
    if (urgent) {
      return 0;
    }
    if (!progress) {
      return NEVER;
    }
    long since = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - takenNanos);
    return Math.max(0, GAP_MILLIS - since);
  }
}
