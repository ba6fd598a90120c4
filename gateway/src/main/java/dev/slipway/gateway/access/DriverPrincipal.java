package dev.slipway.gateway.access;

import java.security.Principal;

/**
 * A caller on {@code /driver} that proved the token of a live attempt.
 *
 * @param attemptId the attempt whose driver calls
 */
public record DriverPrincipal(long attemptId) implements Principal {

  @Override
  public String getName() {
    return "driver-of-attempt-" + attemptId;
  }
}
