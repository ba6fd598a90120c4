package dev.slipway.web.process;

import java.time.Instant;

/**
 * A driver or an executor.
 *
 * @param id unique, never reused
 * @param role what it is in its application
 * @param place where it runs and with how much
 * @param status observed and desired
 * @param times when it reached its states
 * @param use what it did, as Spark reports it
 * @param exit how it ended; null until it did
 */
public record ProcessView(
    long id, Role role, Place place, Status status, Times times, Use use, Exit exit) {

  /** What it is; {@code executorId} is Spark's, null for a driver. */
  public record Role(Kind kind, String executorId) {}

  /** Drivers and executors. */
  public enum Kind {
    DRIVER,
    EXECUTOR
  }

  /**
   * Where it runs and with how much.
   *
   * @param agentId the agent's id
   * @param agent the agent's name
   * @param pid null until launched
   * @param cores at least 1
   * @param memoryMb reserved on the agent: heap and overhead, mebibytes
   * @param heapMb Java heap, mebibytes
   */
  public record Place(
      long agentId, String agent, Long pid, int cores, long memoryMb, long heapMb) {}

  /** Observed state, desired state, and one sentence on what it is doing, or null. */
  public record Status(State state, Desired desired, String detail) {}

  /** Observed states, in order. */
  public enum State {
    RESERVED,
    REQUESTED,
    LAUNCHED,
    REGISTERED,
    EXITED
  }

  /** What the gateway wants of it. */
  public enum Desired {
    HOLD,
    RUN,
    STOP
  }

  /** Each is null until it happened. */
  public record Times(
      Instant requestedAt, Instant launchedAt, Instant registeredAt, Instant exitedAt) {}

  /** Tasks and memory in bytes; each null while Spark has not reported it. */
  public record Use(Tasks tasks, Long memoryUsedBytes) {}

  /** Counts of 0 or more. */
  public record Tasks(long done, long failed, long active) {}

  /**
   * How it ended.
   *
   * @param reason never null
   * @param code exit status, or null when none was left
   * @param signal name of the signal that ended it, or null
   * @param message one sentence, or null
   */
  public record Exit(Reason reason, Integer code, String signal, String message) {}

  /** Causes of an end. */
  public enum Reason {
    EXITED,
    SIGNALLED,
    STOPPED,
    LAUNCH_FAILED,
    VANISHED,
    RELEASED
  }

  /** "Driver" or "Executor 3". */
  public String title() {
    return role.kind() == Kind.DRIVER ? "Driver" : "Executor " + role.executorId();
  }
}
