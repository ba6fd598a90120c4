package dev.slipway.gateway.application.model;

/** What is desired of a process, beside what is observed. */
public enum ProcessWish {
  /** Capacity is held; nothing is to be launched yet. */
  HOLD,
  RUN,
  STOP
}
