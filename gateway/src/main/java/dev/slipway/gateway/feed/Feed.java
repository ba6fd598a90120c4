package dev.slipway.gateway.feed;

import java.util.function.Consumer;

/** Events as they are numbered, on the feed's own thread: listeners must be quick. */
@FunctionalInterface
public interface Feed {

  /** Adds a listener; closing the answer removes it. */
  AutoCloseable listen(Consumer<Event> listener);
}
