package dev.slipway.gateway.application.order;

import dev.slipway.gateway.platform.Wakeups;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of orders: each change of what an agent or a driver is to do raises its number, so that a
 * held exchange is answered and late orders are told from new ones.
 *
 * <p>Agents' rows are touched last and in the order of their ids, after the run's row: whoever
 * keeps to that cannot deadlock.
 */
@Component
public class Revisions {

  private final JdbcClient jdbc;
  private final Wakeups wakeups;

  Revisions(JdbcClient jdbc, Wakeups wakeups) {
    this.jdbc = jdbc;
    this.wakeups = wakeups;
  }

  public void raiseAgents(Collection<Long> agentIds) {
    for (Long agentId : new TreeSet<>(agentIds)) {
      jdbc.sql("UPDATE agent SET orders_revision = orders_revision + 1 WHERE id = :id")
          .param("id", agentId)
          .update();
      wakeups.afterCommit(Wakeups.Topic.AGENT_ORDERS, agentId);
    }
  }

  public void raiseDriver(long applicationId) {
    jdbc.sql("UPDATE application SET orders_revision = orders_revision + 1 WHERE id = :id")
        .param("id", applicationId)
        .update();
    wakeups.afterCommit(Wakeups.Topic.DRIVER_ORDERS, applicationId);
  }

  /** The number of an agent's present orders. */
  public long ofAgent(long agentId) {
    return jdbc.sql("SELECT orders_revision FROM agent WHERE id = :id")
        .param("id", agentId)
        .query(Long.class)
        .single();
  }

  public long ofDriver(long applicationId) {
    return jdbc.sql("SELECT orders_revision FROM application WHERE id = :id")
        .param("id", applicationId)
        .query(Long.class)
        .single();
  }
}
