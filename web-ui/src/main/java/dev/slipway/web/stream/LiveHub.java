package dev.slipway.web.stream;

import dev.slipway.web.live.Change;
import dev.slipway.web.live.LivePage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The open pages and their streams. */
@Component
class LiveHub {

  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);

  private final Map<LivePage, Channel> channels = new ConcurrentHashMap<>();

  /** Adds a stream; a comment at once tells the browser that it is connected. */
  void join(LivePage page, LiveStream stream) {
    stream.heartbeat();
    channels.compute(
        page,
        (key, known) -> {
          Channel channel = known == null ? new Channel(key) : known;
          channel.join(stream);
          return channel;
        });
  }

  void changed(Change change) {
    channels.values().forEach(channel -> channel.changed(change));
  }

  /** Sends what changed since the last call; however often an element changed, it goes once. */
  void refresh() {
    channels.forEach(
        (page, channel) -> {
          channels.computeIfPresent(page, (key, open) -> open.isEmpty() ? null : open);
          refresh(page, channel);
        });
  }

  private void refresh(LivePage page, Channel channel) {
    try {
      channel.refresh();
    } catch (RuntimeException failed) {
      LOG.warn("Could not bring {} up to date, trying again: {}", page, failed.toString());
    }
  }

  void heartbeat() {
    channels.values().forEach(channel -> channel.streams().forEach(LiveStream::heartbeat));
  }

  void closeAll() {
    channels.values().forEach(channel -> channel.streams().forEach(LiveStream::close));
    channels.clear();
  }

  int openPages() {
    return channels.size();
  }
}
