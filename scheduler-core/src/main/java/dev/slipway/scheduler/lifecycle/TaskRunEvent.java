package dev.slipway.scheduler.lifecycle;

/** What happens to a task run. */
public enum TaskRunEvent {
  /** All tasks that it depends on have ended as it requires. */
  UNBLOCKED,
  /** The driver of its attempt began to run. */
  STARTED,
  /** Its attempt failed and another one is allowed. */
  FAILED_RETRYABLY,
  /** The time of the next attempt has come. */
  RETRIED,
  /** Its attempt ended and no other one follows. */
  FINISHED,
  /** It was refused, skipped, cancelled, or its attempt ended before a driver ran. */
  WITHDRAWN
}
