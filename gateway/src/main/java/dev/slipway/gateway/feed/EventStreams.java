package dev.slipway.gateway.feed;

import dev.slipway.gateway.platform.Loop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Feeds the open event streams from one thread; a stream holds no thread, no transaction and no
 * connection while nothing happens.
 */
@Configuration(proxyBeanMethods = false)
class EventStreams {

  private static final int BATCH = 500;

  private final EventReads reads;
  private final List<EventStream> streams = new CopyOnWriteArrayList<>();

  EventStreams(EventReads reads) {
    this.reads = reads;
  }

  @Bean
  Loop eventStreamsLoop(Feed feed) {
    Loop loop = new Loop("event-streams", Duration.ofSeconds(5), this::tick);
    feed.listen(event -> loop.wake());
    return loop;
  }

  @Bean
  EventStreamOpener eventStreamOpener(Loop eventStreamsLoop) {
    return (after, runId) -> {
      EventStream stream = new EventStream(after, runId);
      stream.emitter().onCompletion(() -> streams.remove(stream));
      streams.add(stream);
      eventStreamsLoop.wake();
      return stream.emitter();
    };
  }

  /** Opens a stream of events above a number, of one run or of all ({@code null}). */
  @FunctionalInterface
  interface EventStreamOpener {
    SseEmitter open(long after, Long runId);
  }

  void tick() {
    for (EventStream stream : streams) {
      List<Event> batch = next(stream);
      while (stream.send(batch) && batch.size() == BATCH) {
        batch = next(stream);
      }
      if (stream.isBroken()) {
        streams.remove(stream);
      }
    }
  }

  private List<Event> next(EventStream stream) {
    return stream.runId() == null
        ? reads.after(stream.sent(), BATCH)
        : reads.ofRun(stream.runId(), stream.sent(), BATCH);
  }
}
