package dev.slipway.gateway.feed;

import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.platform.Wakeups;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes event rows, within the transaction of what they tell. Numbers come later. */
@Component
public class EventLog {

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;
  private final Wakeups wakeups;

  EventLog(JdbcClient jdbc, Json json, Clock clock, Wakeups wakeups) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.wakeups = wakeups;
  }

  /** An event about a run. */
  public void run(EventType type, long runId, String message, Map<String, ?> data) {
    append(type, runId, null, null, message, data);
  }

  /** An event about a process of a run. */
  public void process(
      EventType type,
      long runId,
      long processId,
      long agentId,
      String message,
      Map<String, ?> data) {
    append(type, runId, processId, agentId, message, data);
  }

  /** An event about an agent. */
  public void agent(EventType type, long agentId, String message) {
    append(type, null, null, agentId, message, Map.of());
  }

  private void append(
      EventType type, Long run, Long process, Long agent, String message, Map<String, ?> data) {
    jdbc.sql(
            """
            INSERT INTO event (at, type, run_id, process_id, agent_id, message, data)
            VALUES (:at, :type, :run, :process, :agent, :message, :data::jsonb)
            """)
        .param("at", Timestamp.from(clock.instant()))
        .param("type", type.word())
        .param("run", run, Types.BIGINT)
        .param("process", process, Types.BIGINT)
        .param("agent", agent, Types.BIGINT)
        .param("message", message)
        .param("data", json.write(data))
        .update();
    wakeups.afterCommit(Wakeups.Topic.EVENTS, 0);
    if (run != null) {
      wakeups.afterCommit(Wakeups.Topic.RUN, run);
    }
    if (agent != null) {
      wakeups.afterCommit(Wakeups.Topic.AGENT, agent);
    }
  }
}
