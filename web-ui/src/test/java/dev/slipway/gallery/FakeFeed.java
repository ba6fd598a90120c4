package dev.slipway.gallery;

import dev.slipway.web.live.Change;
import dev.slipway.web.live.LiveFeed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells its listeners at once. */
public class FakeFeed implements LiveFeed {

  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public void tell(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
