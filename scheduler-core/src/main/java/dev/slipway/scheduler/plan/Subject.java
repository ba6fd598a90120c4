package dev.slipway.scheduler.plan;

/** What can wait. */
public enum Subject {
  /** A driver with its minimum executors; its id is the attempt's. */
  GANG,
  /** Executors that a running driver asks for; the id is the application's. */
  DEMAND
}
