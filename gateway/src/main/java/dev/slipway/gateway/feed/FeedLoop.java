package dev.slipway.gateway.feed;

import dev.slipway.gateway.platform.Loop;
import dev.slipway.gateway.platform.Wakeups;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Numbers new events and hands them, in order, to this process's listeners. */
@Configuration(proxyBeanMethods = false)
class FeedLoop {

  private static final int BATCH = 1_000;

  private final EventNumberer numberer;
  private final EventReads reads;
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private long last = -1;

  FeedLoop(EventNumberer numberer, EventReads reads) {
    this.numberer = numberer;
    this.reads = reads;
  }

  @Bean
  Loop feedTicks(Wakeups wakeups) {
    Loop loop = new Loop("feed", Duration.ofMillis(250), this::tick);
    wakeups.listen(
        (topic, id) -> {
          if (topic == Wakeups.Topic.EVENTS) {
            loop.wake();
          }
        });
    return loop;
  }

  @Bean
  Feed feedListeners() {
    return listener -> {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    };
  }

  synchronized void tick() {
    if (last < 0) {
      last = reads.newest();
    }
    numberer.number();
    List<Event> batch = reads.after(last, BATCH);
    for (Event event : batch) {
      last = event.no();
      listeners.forEach(listener -> listener.accept(event));
    }
  }
}
