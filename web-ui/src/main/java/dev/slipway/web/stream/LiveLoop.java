package dev.slipway.web.stream;

import dev.slipway.web.live.LiveFeed;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread that reads and renders for all streams. It stops before the web server does, since
 * open streams would hold up a graceful shutdown.
 */
@Component
class LiveLoop implements SmartLifecycle {

  private static final int TICK_MILLIS = 250;
  private static final int TICKS_PER_HEARTBEAT = 60;

  private final LiveFeed feed;
  private final LiveHub hub;
  private ScheduledExecutorService timer;
  private LiveFeed.Subscription subscription;
  private int ticks;

  LiveLoop(LiveFeed feed, LiveHub hub) {
    this.feed = feed;
    this.hub = hub;
  }

  /** One round: at most one patch for each element, and every fifteen seconds a heartbeat. */
  void tick() {
    if (++ticks % TICKS_PER_HEARTBEAT == 0) {
      hub.heartbeat();
    }
    hub.refresh();
  }

  @Override
  public synchronized void start() {
    ThreadFactory threads = LiveThreads.named("live-loop");
    timer = Executors.newSingleThreadScheduledExecutor(threads);
    timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    subscription = feed.subscribe(hub::changed);
  }

  @Override
  public synchronized void stop() {
    subscription.close();
    timer.shutdownNow();
    timer = null;
    hub.closeAll();
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
