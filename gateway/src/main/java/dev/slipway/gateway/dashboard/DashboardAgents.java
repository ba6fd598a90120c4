package dev.slipway.gateway.dashboard;

import dev.slipway.gateway.agent.AgentQueries;
import dev.slipway.web.agent.AgentReads;
import dev.slipway.web.agent.AgentView;
import dev.slipway.web.agent.AgentView.Capacity;
import dev.slipway.web.agent.AgentView.Presence;
import dev.slipway.web.agent.AgentView.State;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DashboardAgents implements AgentReads {

  private final AgentQueries queries;

  DashboardAgents(AgentQueries queries) {
    this.queries = queries;
  }

  @Override
  public List<AgentView> all() {
    return queries.all().stream()
        .filter(agent -> !agent.state().equals("GONE"))
        .map(DashboardAgents::view)
        .toList();
  }

  private static AgentView view(dev.slipway.gateway.agent.AgentView agent) {
    return new AgentView(
        agent.id(),
        agent.name(),
        agent.host(),
        new Presence(State.valueOf(agent.state()), agent.version(), agent.lastSeenAt()),
        capacity(agent.cores()),
        capacity(agent.memoryMb()),
        agent.processes());
  }

  private static Capacity capacity(dev.slipway.gateway.agent.AgentView.Share share) {
    return new Capacity(share.total(), share.reserved(), share.free());
  }
}
