package dev.slipway.gateway.platform;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs a tick on one thread, at least every {@code period} and soon after {@link #wake()}. A tick
 * that fails is tried again at the next turn; the first failure of a row is logged.
 */
public final class Loop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Loop.class);

  private final String name;
  private final Duration period;
  private final Runnable tick;
  private final LinkedBlockingQueue<Boolean> wakes = new LinkedBlockingQueue<>(1);
  private volatile Thread thread;
  private boolean failing;

  public Loop(String name, Duration period, Runnable tick) {
    this.name = name;
    this.period = period;
    this.tick = tick;
  }

  /** Asks for a tick now; many wakes before a tick are one. */
  public void wake() {
    wakes.offer(Boolean.TRUE);
  }

  @Override
  public void start() {
    Thread started = new Thread(this::turn, "slipway-" + name);
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    Thread stopped = thread;
    thread = null;
    if (stopped == null) {
      return;
    }
    stopped.interrupt();
    try {
      stopped.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void turn() {
    while (thread == Thread.currentThread()) {
      try {
        wakes.poll(period.toMillis(), TimeUnit.MILLISECONDS);
        wakes.clear();
        tick.run();
        works();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        tell(e);
      }
    }
  }

  /** A database that is away for an hour is worth one line, not one for each turn. */
  private void tell(RuntimeException failure) {
    if (thread != null && !failing) {
      failing = true;
      log.warn("{} failed and will be tried again: {}", name, failure.toString(), failure);
    }
  }

  private void works() {
    if (failing) {
      failing = false;
      log.info("{} works again", name);
    }
  }
}
