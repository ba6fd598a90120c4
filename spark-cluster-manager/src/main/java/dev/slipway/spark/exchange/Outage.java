package dev.slipway.spark.exchange;

import dev.slipway.spark.gateway.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the gateway is away or refuses, and once that it is back. */
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private enum State {
    NONE,
    AWAY,
    REFUSED
  }

  private State known = State.NONE;

  synchronized void over() {
    if (known != State.NONE) {
      known = State.NONE;
      LOG.info("Slipway's gateway answers again.");
    }
  }

  synchronized void failed(Exception failure) {
    State now = failure instanceof RefusedException ? State.REFUSED : State.AWAY;
    if (now == known) {
      LOG.debug("Slipway's gateway is still no help.", failure);
    } else if (now == State.REFUSED) {
      LOG.error(
          "{} The attempt may be over; asking again from time to time.", failure.getMessage());
    } else {
      LOG.warn("Slipway's gateway is away; the application goes on: {}", failure.toString());
    }
    known = now;
  }
}
