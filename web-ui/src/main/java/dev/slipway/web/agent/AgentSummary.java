package dev.slipway.web.agent;

import dev.slipway.web.agent.AgentView.Capacity;
import dev.slipway.web.agent.AgentView.State;
import dev.slipway.web.view.Amounts;
import java.util.List;
import java.util.function.Function;

/**
 * The cluster in four numbers. Capacity counts agents that are up: what the others have cannot be
 * used now.
 */
record AgentSummary(List<AgentView> agents) {

  public String up() {
    return Amounts.count(usable().size());
  }

  public String all() {
    return Amounts.count(agents.size());
  }

  public String others() {
    if (agents.isEmpty()) {
      return "none has joined";
    }
    long others = agents.size() - usable().size();
    return others == 0 ? "every agent is up" : Amounts.count(others) + " not up";
  }

  public Gauge cores() {
    return Gauge.cores(sum(AgentView::cores));
  }

  public Gauge memory() {
    return Gauge.memory(sum(AgentView::memoryMb));
  }

  public String processes() {
    return Amounts.count(agents.stream().mapToLong(AgentView::processes).sum());
  }

  private List<AgentView> usable() {
    return agents.stream().filter(agent -> agent.presence().state() == State.UP).toList();
  }

  private Capacity sum(Function<AgentView, Capacity> which) {
    return usable().stream()
        .map(which)
        .reduce(
            new Capacity(0, 0, 0),
            (a, b) ->
                new Capacity(
                    a.total() + b.total(), a.reserved() + b.reserved(), a.free() + b.free()));
  }
}
