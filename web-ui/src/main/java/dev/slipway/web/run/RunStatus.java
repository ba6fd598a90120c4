package dev.slipway.web.run;

import dev.slipway.web.view.Badge;

/**
 * Where a run stands. What is desired and what is observed are two things: a cancelled run is
 * RUNNING with desire STOP until its processes have ended.
 *
 * @param state observed
 * @param result null until {@code state} is TERMINATED
 * @param code stable reason code beside the state, or null
 * @param message one sentence for the reason, or null
 * @param desired what its people want
 */
public record RunStatus(State state, Result result, String code, String message, Desired desired) {

  /** Observed states, in order. */
  public enum State {
    QUEUED,
    PENDING,
    RUNNING,
    TERMINATING,
    TERMINATED
  }

  /** How a terminated run ended. */
  public enum Result {
    SUCCEEDED,
    FAILED,
    CANCELLED,
    REJECTED
  }

  /** What its people want. */
  public enum Desired {
    RUN,
    STOP
  }

  /** Whether nothing of it will change again. */
  public boolean over() {
    return state == State.TERMINATED;
  }

  /** Whether a person asked for its end and it has not ended yet. */
  public boolean stopping() {
    return !over() && desired == Desired.STOP;
  }

  /** State or result as icon and word. */
  public Badge badge() {
    return switch (state) {
      case QUEUED -> Badge.of("queued", "Queued");
      case PENDING -> Badge.of("starting", "Starting");
      case RUNNING -> new Badge("running", "Running", true);
      case TERMINATING -> new Badge("running", "Ending", true);
      case TERMINATED -> ended();
    };
  }

  private Badge ended() {
    if (result == null) {
      return Badge.of("lost", "Ended");
    }
    return switch (result) {
      case SUCCEEDED -> Badge.of("succeeded", "Succeeded");
      case FAILED -> Badge.of("failed", "Failed");
      case CANCELLED -> Badge.of("cancelled", "Cancelled");
      case REJECTED -> Badge.of("failed", "Rejected");
    };
  }
}
