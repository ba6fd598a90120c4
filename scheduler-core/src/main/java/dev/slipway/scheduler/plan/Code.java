package dev.slipway.scheduler.plan;

/** Why something waits. */
public enum Code {
  /** No agent takes new processes. */
  NO_AGENTS,
  /** One of its processes is larger than the largest agent that takes new processes. */
  NO_AGENT_LARGE_ENOUGH,
  /** The agents that take new processes could not hold it together even if they were empty. */
  CLUSTER_TOO_SMALL,
  /** Capacity must become free; the explanation names what and where. */
  NOT_ENOUGH_FREE,
  /** What becomes free goes to others that wait ahead of it. */
  BEHIND_OTHERS
}
