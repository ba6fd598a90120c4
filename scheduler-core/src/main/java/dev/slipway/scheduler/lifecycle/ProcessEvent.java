package dev.slipway.scheduler.lifecycle;

/** What happens to a driver or an executor. */
public enum ProcessEvent {
  /** It is to be launched. */
  REQUESTED,
  /** Its agent reported a pid. */
  LAUNCHED,
  /** The driver reported it. */
  REGISTERED,
  /** Its agent reported its end, or its agent's lease is over. */
  EXITED,
  /** The capacity held for it is given back unused. */
  RELEASED
}
