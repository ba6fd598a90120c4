package dev.slipway.web.stream;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Threads of the live pages: one renders, a few write to sockets. */
@Configuration(proxyBeanMethods = false)
class LiveThreads {

  private static final int SENDERS = 4;

  /** Writes to sockets, so that one stalled browser delays neither rendering nor the others. */
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService liveSenders() {
    return Executors.newFixedThreadPool(SENDERS, named("live-sender"));
  }

  static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
