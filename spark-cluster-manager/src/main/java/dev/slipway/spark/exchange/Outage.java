package dev.slipway.spark.exchange;

import dev.slipway.spark.gateway.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the gateway is away or refuses, and once that it is back. */
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private Class<?> known;

  synchronized void over() {
    if (known != null) {
      known = null;
      LOG.info("Slipway's gateway answers again.");
    }
  }

  synchronized void failed(Exception failure) {
    if (failure.getClass() == known) {
      LOG.debug("Slipway's gateway is still away.", failure);
      return;
    }
    known = failure.getClass();
    if (failure instanceof RefusedException) {
      LOG.error(
          "{} The attempt may be over; asking again from time to time.", failure.getMessage());
    } else {
      LOG.warn("Slipway's gateway is away; the application goes on: {}", failure.toString());
    }
  }
}
