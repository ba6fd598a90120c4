package dev.slipway.gateway.dashboard;

import dev.slipway.gateway.feed.Event;
import dev.slipway.gateway.feed.Feed;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.web.live.Change;
import dev.slipway.web.live.LiveFeed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Events tell of changes once they are numbered, wake-ups tell of progress at once. */
@Component
class DashboardFeed implements LiveFeed {

  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  DashboardFeed(Feed feed, Wakeups wakeups) {
    feed.listen(this::event);
    wakeups.listen(this::woken);
  }

  @Override
  public Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void event(Event event) {
    if (event.runId() != null) {
      tell(Change.run(event.runId()));
    }
    if (event.agentId() != null) {
      tell(Change.agent(event.agentId()));
    }
  }

  private void woken(Wakeups.Topic topic, long id) {
    if (topic == Wakeups.Topic.RUN) {
      tell(Change.run(id));
    } else if (topic == Wakeups.Topic.AGENT || topic == Wakeups.Topic.AGENT_ORDERS) {
      tell(Change.agent(id));
    }
  }

  private void tell(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
