package dev.slipway.web.agent;

import java.time.Instant;

/**
 * An agent as pages show it.
 *
 * @param id unique, never reused
 * @param name its name in the cluster
 * @param host where its processes can be reached
 * @param presence state, version, last word
 * @param cores CPU cores
 * @param memoryMb memory in mebibytes
 * @param processes drivers and executors on it that have not ended, 0 or more
 */
public record AgentView(
    long id,
    String name,
    String host,
    Presence presence,
    Capacity cores,
    Capacity memoryMb,
    int processes) {

  /** State; version of its program, or null; when it was last heard, or null. */
  public record Presence(State state, String version, Instant lastSeenAt) {}

  /** What it has, what is reserved of it, what is left; each 0 or more. */
  public record Capacity(long total, long reserved, long free) {}

  /** Observed states. */
  public enum State {
    JOINED,
    UP,
    SUSPECT,
    LOST,
    DRAINING,
    GONE
  }
}
