package dev.slipway.spark.progress;

import dev.slipway.protocol.driver.Progress.Tally;

/** Counts a kind of work from its start to its end. */
final class Counter {

  private long done;
  private long failed;
  private long active;

  void started() {
    active++;
  }

  void ended(boolean well) {
    active = Math.max(0, active - 1);
    failedOrDone(well);
  }

  /** Something that had ended well turned out to be lost; nothing was under way. */
  void lost() {
    failedOrDone(false);
  }

  Tally tally() {
    return new Tally(done, failed, active);
  }

  private void failedOrDone(boolean well) {
    if (well) {
      done++;
    } else {
      failed++;
    }
  }
}
