package dev.slipway.gateway.agent;

import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.scheduler.lifecycle.AgentEvent;
import dev.slipway.scheduler.lifecycle.AgentState;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that an agent was heard, and what its node has. */
@Component
class AgentSyncs {

  private final AgentRepository agents;
  private final EventLog events;
  private final Wakeups wakeups;
  private final Clock clock;

  AgentSyncs(AgentRepository agents, EventLog events, Wakeups wakeups, Clock clock) {
    this.agents = agents;
    this.events = events;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  /** Answers whether this sync is news; an older one than the last taken is not. */
  @Transactional
  public boolean take(long agentId, AgentSync sync) {
    Agent agent = agents.lock(agentId).orElseThrow();
    if (!agent.advance(sync, clock.instant())) {
      return false;
    }
    if (agent.state() != AgentState.UP && agent.offer(AgentEvent.SYNCED)) {
      events.agent(EventType.AGENT_UP, agentId, "Agent " + agent.name() + " is up.");
      wakeups.afterCommit(Wakeups.Topic.CLUSTER, agentId);
    }
    return true;
  }
}
