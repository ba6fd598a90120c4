package dev.slipway.agent.sync;

import dev.slipway.agent.gateway.GatewayException;
import dev.slipway.agent.platform.Backoff;
import dev.slipway.agent.platform.Signal;
import java.time.Duration;
import java.util.Random;

/** Tells the gateway of a change at once, beside the exchange that it may be holding. */
public final class ReportLoop {

  private final Exchange exchange;
  private final Signal changed;
  private final Backoff backoff = new Backoff(new Random());

  /** Waits for {@code changed}. */
  public ReportLoop(Exchange exchange, Signal changed) {
    this.exchange = exchange;
    this.changed = changed;
  }

  /** Waits for a change and tells it until the gateway has answered. */
  public void tick() throws InterruptedException {
    changed.await();
    while (!told()) {
      backoff.pause(() -> false);
    }
    backoff.reset();
  }

  private boolean told() {
    try {
      exchange.run(Duration.ZERO);
      return true;
    } catch (GatewayException e) {
      return false;
    }
  }
}
