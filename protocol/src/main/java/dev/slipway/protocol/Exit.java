package dev.slipway.protocol;

/**
 * How a process ended, as far as its agent can tell.
 *
 * @param reason a cause, never null
 * @param code exit status, 0 to 255, or null when none was left behind
 * @param signal inferred from a status of 128 + n, or null
 * @param message one sentence for a person, for a driver the last exception; may be null
 * @param atMillis when the agent saw it, epoch milliseconds
 */
public record Exit(Reason reason, Integer code, Integer signal, String message, long atMillis) {

  /** Causes, from the agent's point of view. */
  public enum Reason {
    /** It ended by itself; {@code code} says how. */
    EXITED,
    /** A signal that the agent did not send ended it. */
    SIGNALLED,
    /** The agent ended it because the gateway wished so. */
    STOPPED,
    /** It never started: a file, the runtime or the command could not be made ready. */
    LAUNCH_FAILED,
    /** It is gone and left no status (the node restarted, or the launcher was killed). */
    VANISHED
  }
}
