package dev.slipway.spark.exchange;

import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.spark.gateway.GatewayClient;
import dev.slipway.spark.gateway.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a driver and its gateway agreed on two daemon threads. An absent gateway is asked for ever
 * and disturbs nothing.
 */
public final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final long FAREWELL_RETRY_MILLIS = 200;

  private final ChangeSignal changes = new ChangeSignal(System::nanoTime);
  private final Conversation conversation;
  private final List<Thread> threads;
  private volatile boolean finished;

  /**
   * @param picture what to tell; called from both threads, one at a time
   * @param effect applies orders; called from both threads, one at a time
   */
  public Exchange(GatewayClient client, Supplier<Picture> picture, Consumer<DriverOrders> effect) {
    Outage outage = new Outage();
    this.conversation = new Conversation(client, picture, effect);
    PollLoop poll = new PollLoop(conversation, outage);
    PushLoop push = new PushLoop(conversation, changes, outage);
    this.threads = List.of(daemon("slipway-poll", poll::tick), daemon("slipway-push", push::tick));
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /** Something changed that the gateway acts on: it is told at once. */
  public void changed() {
    changes.urgent();
  }

  /** Counts changed: the gateway is told soon. */
  public void progressed() {
    changes.progress();
  }

  /** Ends the exchange with a last sync that says so; waits for its answer 2 s at most. */
  public void finish() {
    finished = true;
    threads.forEach(Thread::interrupt);
    long end = System.nanoTime() + FAREWELL.toNanos();
    try {
      for (long left = FAREWELL.toNanos(); left > 0; left = end - System.nanoTime()) {
        if (farewell(Duration.ofNanos(left))) {
          return;
        }
        Thread.sleep(FAREWELL_RETRY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean farewell(Duration limit) throws InterruptedException {
    try {
      conversation.finish(limit);
      return true;
    } catch (RefusedException e) {
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.debug("The gateway was not told that the SparkContext stops.", e);
      return false;
    }
  }

  private Thread daemon(String name, Tick tick) {
    Thread thread = new Thread(() -> repeat(tick), name);
    thread.setDaemon(true);
    return thread;
  }

  private void repeat(Tick tick) {
    try {
      while (!finished) {
        Thread.sleep(tick.tick().toMillis());
      }
    } catch (InterruptedException e) {
      LOG.debug("{} ends.", Thread.currentThread().getName());
    }
  }

  /** One round of a loop, which answers how long to wait before the next. */
  @FunctionalInterface
  private interface Tick {
    Duration tick() throws InterruptedException;
  }
}
