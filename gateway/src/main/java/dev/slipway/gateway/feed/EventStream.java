package dev.slipway.gateway.feed;

import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client's stream; used by the sending thread only. */
class EventStream {

  private final SseEmitter emitter = new SseEmitter(0L);
  private final Long runId;
  private long sent;
  private boolean broken;

  EventStream(long after, Long runId) {
    this.sent = after;
    this.runId = runId;
  }

  SseEmitter emitter() {
    return emitter;
  }

  Long runId() {
    return runId;
  }

  long sent() {
    return sent;
  }

  boolean isBroken() {
    return broken;
  }

  /** Sends events in order, a comment when there are none; false when the client is gone. */
  boolean send(List<Event> events) {
    try {
      if (events.isEmpty()) {
        emitter.send(SseEmitter.event().comment("still here"));
      }
      for (Event event : events) {
        emitter.send(
            SseEmitter.event()
                .id(Long.toString(event.no()))
                .name(event.type())
                .data(event, MediaType.APPLICATION_JSON));
        sent = event.no();
      }
      return true;
    } catch (IOException | IllegalStateException gone) {
      broken = true;
      return false;
    }
  }
}
