package dev.slipway.scheduler.lifecycle;

/** Where an attempt is. It never goes back: a retry is a new attempt. */
public enum AttemptState {
  /** Its gang waits for capacity. */
  QUEUED,
  /** Capacity for its whole gang is held. */
  RESERVED,
  /** An agent has launched its driver. */
  LAUNCHING,
  /** Its driver has spoken to the gateway. */
  RUNNING,
  /** Over. */
  ENDED
}
