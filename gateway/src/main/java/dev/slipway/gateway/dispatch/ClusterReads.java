package dev.slipway.gateway.dispatch;

import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.model.Occupancy;
import dev.slipway.scheduler.model.Resources;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The cluster as PostgreSQL has it, in one snapshot. */
@Component
class ClusterReads {

  private final JdbcClient jdbc;
  private final WaitingGangs gangs;
  private final Clock clock;

  ClusterReads(JdbcClient jdbc, WaitingGangs gangs, Clock clock) {
    this.jdbc = jdbc;
    this.gangs = gangs;
    this.clock = clock;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ClusterView read() {
    WaitingGangs.Waiting waiting = gangs.read();
    ClusterSnapshot snapshot =
        new ClusterSnapshot(agents(), occupancies(), waiting.ready(), demands());
    return new ClusterView(snapshot, waiting.runs(), demandRuns(), waiting.notReady());
  }

  private List<AgentNode> agents() {
    return jdbc.sql("SELECT id, name, cores, memory_mb, state FROM agent ORDER BY id")
        .query(
            (row, index) ->
                new AgentNode(
                    row.getLong(1),
                    row.getString(2),
                    new Resources(row.getInt(3), row.getLong(4)),
                    row.getString(5).equals("UP")))
        .list();
  }

  private List<Occupancy> occupancies() {
    return jdbc.sql(
            "SELECT id, agent_id, cores, memory_mb FROM process WHERE state <> 'EXITED' ORDER BY id")
        .query(
            (row, index) ->
                new Occupancy(
                    row.getLong(1), row.getLong(2), new Resources(row.getInt(3), row.getLong(4))))
        .list();
  }

  /**
   * Executors that running drivers want beyond those they have, unless launches are paused. A
   * driver that has not spoken since an executor ended may have ended itself: nothing is replaced
   * for it.
   */
  private List<ExecutorDemand> demands() {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT a.id, r.submitted_at, a.executor_cores, a.executor_memory_mb, a.executors_wanted -
                (SELECT count(*) FROM process p WHERE p.application_id = a.id AND p.kind = 'EXECUTOR'
                   AND p.state <> 'EXITED' AND p.desired <> 'STOP') AS missing
              FROM application a JOIN run r ON r.id = a.run_id JOIN attempt t ON t.id = a.attempt_id
              WHERE r.state = 'RUNNING' AND t.desired = 'RUN' AND a.executors_wanted IS NOT NULL
                AND NOT a.stopping
                AND NOT EXISTS (SELECT 1 FROM process x WHERE x.application_id = a.id
                  AND x.kind = 'EXECUTOR' AND x.exited_at > a.last_sync_at)
                AND (a.no_launch_before IS NULL OR a.no_launch_before <= :now)
            ) demand WHERE missing > 0
            ORDER BY id
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, index) ->
                new ExecutorDemand(
                    row.getLong(1),
                    0,
                    row.getTimestamp(2).getTime(),
                    new Resources(row.getInt(3), row.getLong(4)),
                    row.getInt(5)))
        .list();
  }

  private Map<Long, Long> demandRuns() {
    Map<Long, Long> runs = new HashMap<>();
    jdbc.sql(
            "SELECT a.id, a.run_id FROM application a JOIN run r ON r.id = a.run_id"
                + " WHERE r.state = 'RUNNING'")
        .query(
            row -> {
              runs.put(row.getLong(1), row.getLong(2));
            });
    return runs;
  }
}
