package dev.slipway.gateway.application;

/** What is desired of a process, beside what is observed. */
enum ProcessWish {
  /** Capacity is held; nothing is to be launched yet. */
  HOLD,
  RUN,
  STOP
}
