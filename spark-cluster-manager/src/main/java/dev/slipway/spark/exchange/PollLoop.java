package dev.slipway.spark.exchange;

import java.io.IOException;
import java.time.Duration;

/** Asks for orders again and again; the gateway holds its answer until they change. */
final class PollLoop {

  private static final Duration HOLD = Duration.ofSeconds(10);

  /** So that a gateway that does not hold its answers is not asked without end. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Conversation conversation;
  private final Outage outage;
  private final BackOff backOff = new BackOff();

  PollLoop(Conversation conversation, Outage outage) {
    this.conversation = conversation;
    this.outage = outage;
  }

  /** One exchange; answers how long to wait before the next. */
  Duration tick() throws InterruptedException {
    try {
      boolean news = conversation.exchange(HOLD);
      outage.over();
      backOff.reset();
      return news ? Duration.ZERO : PAUSE;
    } catch (IOException | RuntimeException e) {
      outage.failed(e);
      return backOff.afterFailure(e);
    }
  }
}
