package dev.slipway.gateway.run;

import dev.slipway.scheduler.lifecycle.Result;

/**
 * How something ended.
 *
 * @param code stable, or null when it succeeded
 * @param message one sentence, or null when it succeeded
 */
public record Outcome(Result result, String code, String message) {

  public static final Outcome SUCCEEDED = new Outcome(Result.SUCCEEDED, null, null);

  public static Outcome failed(String code, String message) {
    return new Outcome(Result.FAILED, code, message);
  }

  public static Outcome cancelled(String message) {
    return new Outcome(Result.CANCELLED, "CANCELLED", message);
  }

  public static Outcome rejected(String code, String message) {
    return new Outcome(Result.REJECTED, code, message);
  }
}
