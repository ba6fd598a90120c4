package dev.slipway.agent.sync;

import dev.slipway.agent.gateway.GatewayException;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.agent.platform.Backoff;
import java.time.Duration;
import java.util.Random;

/** Exchanges without end, each held by the gateway until there is something new. */
public final class SyncLoop {

  private static final Duration HOLD = Duration.ofSeconds(10);
  private static final Duration QUICK = Duration.ofMillis(100);

  private final Exchange exchange;
  private final AgentLog log;
  private final Backoff backoff = new Backoff(new Random());
  private String trouble;

  /** Tells {@code log} when the gateway goes away and when it is back, once each. */
  public SyncLoop(Exchange exchange, AgentLog log) {
    this.exchange = exchange;
    this.log = log;
  }

  /** One exchange, and a pause when it failed or came back at once with nothing new. */
  public void tick() throws InterruptedException {
    long began = System.nanoTime();
    try {
      boolean news = exchange.run(HOLD);
      tell(null);
      if (!news && System.nanoTime() - began < QUICK.toNanos()) {
        backoff.pause(() -> false);
      } else {
        backoff.reset();
      }
    } catch (GatewayException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException("closing");
      }
      tell(e.getMessage());
      backoff.pause(() -> false);
    }
  }

  private void tell(String now) {
    if (now != null && !now.equals(trouble)) {
      log.warn("no exchange with the gateway, going on: " + now);
    } else if (now == null && trouble != null) {
      log.info("exchanges with the gateway again");
    }
    trouble = now;
  }
}
