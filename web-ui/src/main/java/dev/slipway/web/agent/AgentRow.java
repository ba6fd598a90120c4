package dev.slipway.web.agent;

import dev.slipway.web.view.Amounts;
import dev.slipway.web.view.Badge;
import dev.slipway.web.view.Moment;

/** One row of the list of agents. */
record AgentRow(AgentView agent) {

  public String key() {
    return "agent-" + agent.id();
  }

  public Badge badge() {
    return switch (agent.presence().state()) {
      case JOINED -> Badge.of("starting", "Joined");
      case UP -> Badge.of("up", "Up");
      case SUSPECT -> Badge.of("suspect", "Suspect");
      case LOST -> Badge.of("lost", "Lost");
      case DRAINING -> Badge.of("draining", "Draining");
      case GONE -> Badge.of("cancelled", "Gone");
    };
  }

  /** What the state means for work, where that is not plain; null for an agent that is up. */
  public String note() {
    return switch (agent.presence().state()) {
      case JOINED -> "not heard yet";
      case UP, GONE -> null;
      case SUSPECT -> "gets no new work";
      case LOST -> "its right to run work has ended";
      case DRAINING -> "gets no new work, leaves when empty";
    };
  }

  public Gauge cores() {
    return Gauge.cores(agent.cores());
  }

  public Gauge memory() {
    return Gauge.memory(agent.memoryMb());
  }

  public Moment lastSeen() {
    return Moment.of(agent.presence().lastSeenAt());
  }

  public String processes() {
    return Amounts.count(agent.processes());
  }
}
