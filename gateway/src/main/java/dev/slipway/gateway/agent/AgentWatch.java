package dev.slipway.gateway.agent;

import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.platform.Loop;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.scheduler.lifecycle.AgentEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices agents that have fallen silent. */
@Configuration(proxyBeanMethods = false)
class AgentWatch {

  private final JdbcClient jdbc;
  private final AgentRepository agents;
  private final EventLog events;
  private final AgentSettings settings;
  private final TransactionTemplate transaction;
  private final Wakeups wakeups;
  private final Clock clock;
  private final Instant started;

  AgentWatch(
      JdbcClient jdbc,
      AgentRepository agents,
      EventLog events,
      AgentSettings settings,
      TransactionTemplate transaction,
      Wakeups wakeups,
      Clock clock) {
    this.jdbc = jdbc;
    this.agents = agents;
    this.events = events;
    this.settings = settings;
    this.transaction = transaction;
    this.wakeups = wakeups;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Bean
  Loop agentWatchLoop() {
    return new Loop("agent-watch", Duration.ofSeconds(1), this::tick);
  }

  /**
   * A gateway that was away has heard nobody: silence counts from its own start at the earliest.
   */
  void tick() {
    note("UP", settings.suspectAfter(), AgentEvent.SILENT, EventType.AGENT_SUSPECT, "is silent");
    note("SUSPECT", settings.lostAfter(), AgentEvent.EXPIRED, EventType.AGENT_LOST, "is lost");
  }

  private void note(
      String state, Duration silence, AgentEvent event, EventType type, String words) {
    Instant limit = clock.instant().minus(silence);
    if (limit.isBefore(started)) {
      return;
    }
    for (Long id : silent(state, limit)) {
      transaction.executeWithoutResult(
          status -> {
            Agent agent = agents.lock(id).orElseThrow();
            if (agent.offer(event)) {
              events.agent(type, id, "Agent " + agent.name() + " " + words + ".");
              wakeups.afterCommit(Wakeups.Topic.CLUSTER, id);
            }
          });
    }
  }

  private List<Long> silent(String state, Instant limit) {
    return jdbc.sql("SELECT id FROM agent WHERE state = :state AND last_seen_at < :limit")
        .param("state", state)
        .param("limit", Timestamp.from(limit))
        .query(Long.class)
        .list();
  }
}
