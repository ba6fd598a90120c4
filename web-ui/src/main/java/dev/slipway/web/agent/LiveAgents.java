package dev.slipway.web.agent;

import dev.slipway.web.live.Change;
import dev.slipway.web.live.Fragments;
import dev.slipway.web.live.LivePage;
import dev.slipway.web.live.LivePages;
import dev.slipway.web.live.Patch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the page of agents current. */
@Component
class LiveAgents implements LivePages {

  private final AgentReads agents;
  private final Fragments fragments;

  LiveAgents(AgentReads agents, Fragments fragments) {
    this.agents = agents;
    this.fragments = fragments;
  }

  @Override
  public String name() {
    return "agents";
  }

  @Override
  public Optional<LivePage> open(Long id, Long before) {
    return Optional.of(new Page(this));
  }

  private List<Patch> current() {
    List<AgentView> all = agents.all();
    Patch summary =
        fragments.patch(
            "agents-summary", "agents/parts", "summary", Map.of("summary", new AgentSummary(all)));
    return Stream.concat(Stream.of(summary), all.stream().map(this::row)).toList();
  }

  private Patch row(AgentView agent) {
    AgentRow row = new AgentRow(agent);
    return fragments.patch(row.key(), "agents/parts", "row", Map.of("row", row));
  }

  private record Page(LiveAgents agents) implements LivePage {

    @Override
    public boolean shows(Change change) {
      return change.kind() == Change.Kind.AGENT;
    }

    @Override
    public List<Patch> current() {
      return agents.current();
    }

    @Override
    public List<Patch> after(Set<Change> changes) {
      return current();
    }

    @Override
    public String toString() {
      return "the page of agents";
    }
  }
}
