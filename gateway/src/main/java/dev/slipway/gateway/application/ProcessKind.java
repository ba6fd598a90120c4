package dev.slipway.gateway.application;

/** What a process is to Spark. */
public enum ProcessKind {
  DRIVER,
  EXECUTOR
}
