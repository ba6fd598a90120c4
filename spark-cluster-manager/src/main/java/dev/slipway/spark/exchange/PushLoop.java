package dev.slipway.spark.exchange;

import java.io.IOException;
import java.time.Duration;

/** Tells the gateway of changes without waiting for the poll that it holds. */
final class PushLoop {

  private final Conversation conversation;
  private final ChangeSignal changes;
  private final Outage outage;
  private final BackOff backOff = new BackOff();

  PushLoop(Conversation conversation, ChangeSignal changes, Outage outage) {
    this.conversation = conversation;
    this.changes = changes;
    this.outage = outage;
  }

  /** Waits for a change and sends it; answers how long to wait before the next. */
  Duration tick() throws InterruptedException {
    changes.take();
    try {
      conversation.exchange(Duration.ZERO);
      outage.over();
      backOff.reset();
      return Duration.ZERO;
    } catch (IOException | RuntimeException e) {
      changes.urgent();
      outage.failed(e);
      return backOff.afterFailure(e);
    }
  }
}
