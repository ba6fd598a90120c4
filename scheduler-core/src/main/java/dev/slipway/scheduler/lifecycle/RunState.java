package dev.slipway.scheduler.lifecycle;

/** Where a run is. */
public enum RunState {
  /** Accepted; nothing has been placed. */
  QUEUED,
  /** Capacity is held for its driver; the driver has not spoken yet. */
  PENDING,
  /** Its driver runs. */
  RUNNING,
  /** The outcome is known; processes of it may still be ending. */
  TERMINATING,
  /** Over, and all its capacity is free. */
  TERMINATED
}
