package dev.slipway.web.stream;

import dev.slipway.web.live.Patch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser's stream. What it has not taken yet is kept once for each element, so a slow browser
 * costs no more than one page and misses only what is outdated.
 */
final class LiveStream {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final String HEARTBEAT = ":\n\n";

  private final SseEmitter emitter;
  private final Executor senders;
  private final Map<String, String> pending = new LinkedHashMap<>();
  private boolean sending;
  private boolean closed;

  LiveStream(SseEmitter emitter, Executor senders) {
    this.emitter = emitter;
    this.senders = senders;
  }

  /** Queues patches; never blocks. */
  void offer(List<Patch> patches) {
    Map<String, String> events = new LinkedHashMap<>();
    patches.forEach(patch -> events.put(patch.key(), event(patch)));
    offer(events);
  }

  /** Queues a comment that keeps the connection open and finds out whether it still is. */
  void heartbeat() {
    offer(Map.of("", HEARTBEAT));
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Ends the stream; the browser comes back by itself. */
  void close() {
    dropped();
    emitter.complete();
  }

  synchronized void dropped() {
    closed = true;
    pending.clear();
  }

  private void offer(Map<String, String> events) {
    synchronized (this) {
      if (closed || events.isEmpty()) {
        return;
      }
      pending.putAll(events);
      if (sending) {
        return;
      }
      sending = true;
    }
    senders.execute(this::drain);
  }

  private static String event(Patch patch) {
    StringBuilder event = new StringBuilder("event:patch\n");
    patch.html().lines().forEach(line -> event.append("data: ").append(line).append('\n'));
    return event.append('\n').toString();
  }

  private void drain() {
    for (List<String> events = take(); !events.isEmpty(); events = take()) {
      try {
        emitter.send(Set.of(new DataWithMediaType(String.join("", events), TEXT)));
      } catch (IOException | IllegalStateException gone) {
        dropped();
      }
    }
  }

  private synchronized List<String> take() {
    List<String> events = new ArrayList<>(pending.values());
    pending.clear();
    sending = !events.isEmpty();
    return events;
  }
}
