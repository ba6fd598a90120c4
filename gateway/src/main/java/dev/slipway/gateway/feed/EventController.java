package dev.slipway.gateway.feed;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/v1/events}. */
@RestController
class EventController {

  private final EventStreams.EventStreamOpener streams;
  private final EventReads reads;

  EventController(EventStreams.EventStreamOpener streams, EventReads reads) {
    this.streams = streams;
    this.reads = reads;
  }

  @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(
      @RequestParam(required = false) Long run,
      @RequestParam(required = false) Long after,
      @RequestHeader(name = "Last-Event-ID", required = false) Long lastEventId) {
    return streams.open(start(after, lastEventId), run);
  }

  private long start(Long after, Long lastEventId) {
    if (lastEventId != null) {
      return lastEventId;
    }
    return after != null ? after : reads.newest();
  }
}
