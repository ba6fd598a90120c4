package dev.slipway.gallery;

import dev.slipway.web.agent.AgentReads;
import dev.slipway.web.agent.AgentView;
import dev.slipway.web.live.Change;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Agents in memory; every change is told to the feed. */
public class FakeAgents implements AgentReads {

  private final FakeFeed feed;
  private final ConcurrentSkipListMap<Long, AgentView> agents = new ConcurrentSkipListMap<>();

  FakeAgents(FakeFeed feed) {
    this.feed = feed;
  }

  public void clear() {
    agents.clear();
  }

  public void put(AgentView agent) {
    agents.put(agent.id(), agent);
    feed.tell(Change.agent(agent.id()));
  }

  @Override
  public List<AgentView> all() {
    return List.copyOf(agents.values());
  }
}
