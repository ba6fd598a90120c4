package dev.slipway.web.live;

import java.util.function.Consumer;

/** Tells that something a page may show has changed; what it is now, the page reads itself. */
public interface LiveFeed {

  /**
   * Calls {@code listener} after each committed change, from any thread, until the subscription is
   * closed. The listener neither blocks nor throws. Repeated and needless calls do no harm.
   */
  Subscription subscribe(Consumer<Change> listener);

  /** A subscription; closing it twice does no harm. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
