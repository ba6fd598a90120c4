package dev.slipway.scheduler.lifecycle;

/** What is known of an agent. Only an agent that is {@link #UP} is given new processes. */
public enum AgentState {
  /** It has a credential and has not told what it has. */
  JOINED,
  /** It syncs. */
  UP,
  /** It has been silent for longer than it should; its processes go on. */
  SUSPECT,
  /** Its lease is over: its processes have ended themselves. */
  LOST,
  /** It ends its processes and gets no new ones. */
  DRAINING,
  /** It has left and does not come back under this row. */
  GONE
}
