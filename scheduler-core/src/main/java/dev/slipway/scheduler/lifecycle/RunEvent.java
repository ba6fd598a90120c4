package dev.slipway.scheduler.lifecycle;

/** What happens to a run. */
public enum RunEvent {
  /** Its first gang was placed. */
  PLACED,
  /** A driver of it began to run. */
  STARTED,
  /** Its outcome is known. */
  FINISHING,
  /** The last of its processes is gone. */
  FREED,
  /** It was refused or cancelled before anything was placed. */
  WITHDRAWN
}
