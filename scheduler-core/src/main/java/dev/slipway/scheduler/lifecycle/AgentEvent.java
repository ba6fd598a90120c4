package dev.slipway.scheduler.lifecycle;

/** What happens to an agent. */
public enum AgentEvent {
  /** A sync of it was taken. */
  SYNCED,
  /** It has missed its syncs. */
  SILENT,
  /** Its lease is over. */
  EXPIRED,
  /** An operator wishes it to leave. */
  DRAIN,
  /** The last of its processes is gone. */
  DRAINED
}
