package dev.slipway.spark.loss;

import java.time.Duration;

/** Runs something later. */
@FunctionalInterface
public interface Delay {

  /** Runs {@code action} once, {@code wait} from now, on a thread of its own. */
  void after(Duration wait, Runnable action);
}
