package dev.slipway.web.stream;

import dev.slipway.web.live.LivePage;
import dev.slipway.web.live.LivePages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /live}: the one stream of an open page. It begins with everything the page shows. */
@Controller
class LiveController {

  /** Then the browser comes back by itself, and whoever was signed out meanwhile is turned away. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final LiveHub hub;
  private final ExecutorService senders;
  private final List<LivePages> pages;

  LiveController(
      LiveHub hub, @Qualifier("liveSenders") ExecutorService senders, List<LivePages> pages) {
    this.hub = hub;
    this.senders = senders;
    this.pages = pages;
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @RequestParam("page") String page,
      @RequestParam(name = "id", required = false) Long id,
      @RequestParam(name = "before", required = false) Long before,
      HttpServletResponse response) {
    LivePage open = open(page, id, before);
    response.setHeader("X-Accel-Buffering", "no");
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    LiveStream stream = new LiveStream(emitter, senders);
    emitter.onTimeout(stream::close);
    emitter.onError(failed -> stream.dropped());
    emitter.onCompletion(stream::dropped);
    hub.join(open, stream);
    return emitter;
  }

  private LivePage open(String name, Long id, Long before) {
    return pages.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .flatMap(known -> known.open(id, before))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
