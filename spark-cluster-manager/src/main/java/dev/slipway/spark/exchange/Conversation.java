package dev.slipway.spark.exchange;

import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.DriverSync;
import dev.slipway.spark.gateway.GatewayClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Numbers the syncs of a driver and applies the orders that answer them. Two loops use it at once;
 * the gateway drops a sync that a later one overtook, and this drops orders likewise.
 */
final class Conversation {

  /** One driver JVM counts on, though it may open a second SparkContext after its first. */
  private static final AtomicLong SEQUENCE = new AtomicLong();

  /** Above what the gateway holds an answer, so that only a dead connection runs into it. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final GatewayClient client;
  private final Supplier<Picture> picture;
  private final Consumer<DriverOrders> effect;
  private final Object outgoing = new Object();
  private final Object incoming = new Object();
  private volatile long seenRevision;
  private boolean finished;

  /**
   * @param picture taken for each sync; later calls must not show an older state
   * @param effect applies orders; runs under a lock, so never twice at once
   */
  Conversation(GatewayClient client, Supplier<Picture> picture, Consumer<DriverOrders> effect) {
    this.client = client;
    this.picture = picture;
    this.effect = effect;
  }

  /** One exchange, which answers whether there were news; none once the last sync is made. */
  boolean exchange(Duration hold) throws IOException, InterruptedException {
    DriverSync sync = next(hold, false);
    return sync != null && apply(client.sync(sync, hold.plus(GRACE)));
  }

  /** Sends the sync that ends the conversation, whose answer changes nothing any more. */
  void finish(Duration limit) throws IOException, InterruptedException {
    client.sync(next(Duration.ZERO, true), limit);
  }

  private DriverSync next(Duration hold, boolean stopping) {
    synchronized (outgoing) {
      if (finished && !stopping) {
        return null;
      }
      finished = stopping;
      Picture now = picture.get();
      return new DriverSync(
          Protocol.VERSION,
          SEQUENCE.incrementAndGet(),
          now.context(),
          now.wanted(),
          now.registered(),
          now.released(),
          now.progress(),
          stopping,
          seenRevision,
          hold.toMillis());
    }
  }

  private boolean apply(DriverOrders orders) {
    synchronized (incoming) {
      boolean news = orders.revision() > seenRevision;
      if (orders.revision() >= seenRevision) {
        seenRevision = orders.revision();
        effect.accept(orders);
      }
      return news;
    }
  }
}
