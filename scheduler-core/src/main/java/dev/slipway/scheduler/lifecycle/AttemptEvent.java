package dev.slipway.scheduler.lifecycle;

/** What happens to an attempt. */
public enum AttemptEvent {
  /** Its gang was placed. */
  PLACED,
  /** An agent reported its driver's process. */
  LAUNCHED,
  /** Its driver spoke. */
  STARTED,
  /** Its driver is gone, or it was cancelled before it had one. */
  ENDED
}
