package dev.slipway.gateway.application.model;

/** What a process is to Spark. */
public enum ProcessKind {
  DRIVER,
  EXECUTOR
}
