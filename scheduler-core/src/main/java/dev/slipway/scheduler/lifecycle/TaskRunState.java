package dev.slipway.scheduler.lifecycle;

/** Where a task run is. */
public enum TaskRunState {
  /** Waits for other tasks of its run. */
  BLOCKED,
  /** May run; its attempt waits for capacity or for its driver. */
  QUEUED,
  /** The driver of its attempt runs. */
  RUNNING,
  /** An attempt failed; the next one is due later. */
  WAITING_FOR_RETRY,
  /** Over. */
  TERMINATED
}
