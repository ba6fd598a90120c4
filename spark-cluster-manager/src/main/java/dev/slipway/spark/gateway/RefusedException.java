package dev.slipway.spark.gateway;

import java.io.IOException;

/** The gateway answered and does not talk to this driver: its attempt is over, or its version. */
public final class RefusedException extends IOException {

  private static final long serialVersionUID = 1;

  RefusedException(int status) {
    super("The gateway refuses this driver (HTTP status " + status + ").");
  }
}
