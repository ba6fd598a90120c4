package dev.slipway.scheduler.lifecycle;

/** How a run, a task run or an attempt ended; set exactly when its state is terminal. */
public enum Result {
  /** The application did its work. */
  SUCCEEDED,
  /** It started, or should have, and did not do its work; a code says why. */
  FAILED,
  /** A person or a program wished it to end. */
  CANCELLED,
  /** It was refused before anything was placed. */
  REJECTED
}
