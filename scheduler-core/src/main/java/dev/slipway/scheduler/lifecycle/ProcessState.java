package dev.slipway.scheduler.lifecycle;

/** What is known of a driver or an executor. */
public enum ProcessState {
  /** Capacity is held for it; nobody has asked for it to be launched. */
  RESERVED,
  /** Its agent is to launch it. */
  REQUESTED,
  /** Its agent has launched it. */
  LAUNCHED,
  /** The driver says that it takes part; for a driver, it has spoken itself. */
  REGISTERED,
  /** It is gone, or will never be; its capacity is free. */
  EXITED
}
