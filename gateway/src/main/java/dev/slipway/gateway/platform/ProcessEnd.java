package dev.slipway.gateway.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends this JVM; the application context closes in its shutdown hook. */
class ProcessEnd implements GatewayEnd {

  private static final Logger log = LoggerFactory.getLogger(ProcessEnd.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AtomicBoolean ending = new AtomicBoolean();

  @Override
  public void end(String why, int status) {
    if (!ending.compareAndSet(false, true)) {
      return;
    }
    log.info("The gateway ends: {}", why);
    daemon("end", () -> System.exit(status));
    daemon("hard-end", () -> haltAfterPatience(status));
  }

  private static void haltAfterPatience(int status) {
    try {
      Thread.sleep(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(status == 0 ? 1 : status);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
