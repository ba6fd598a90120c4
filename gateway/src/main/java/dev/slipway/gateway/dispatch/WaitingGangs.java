package dev.slipway.gateway.dispatch;

import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.run.RunSpec;
import dev.slipway.gateway.runtime.RuntimeStatus;
import dev.slipway.gateway.runtime.Runtimes;
import dev.slipway.scheduler.model.Gang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts that wait to be placed; one whose runtime is not there yet is not offered. */
@Component
class WaitingGangs {

  /**
   * @param ready what the scheduler is offered
   * @param runs run of each waiting attempt
   * @param notReady runs that are not offered, and why
   */
  record Waiting(List<Gang> ready, Map<Long, Long> runs, Map<Long, Reason> notReady) {}

  private record Row(
      long attemptId, long runId, long submittedMillis, String runtime, String spec) {}

  private final JdbcClient jdbc;
  private final Runtimes runtimes;
  private final Json json;

  WaitingGangs(JdbcClient jdbc, Runtimes runtimes, Json json) {
    this.jdbc = jdbc;
    this.runtimes = runtimes;
    this.json = json;
  }

  Waiting read() {
    Waiting waiting = new Waiting(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    for (Row row : rows()) {
      if (runtimes.manifest(row.runtime()).isPresent()) {
        waiting.ready().add(gang(row));
        waiting.runs().put(row.attemptId(), row.runId());
      } else {
        waiting.notReady().put(row.runId(), notReady(row.runtime()));
      }
    }
    return waiting;
  }

  /** A runtime that failed is tried again when somebody asks, not with every look. */
  private Reason notReady(String runtime) {
    RuntimeStatus status = runtimes.status(runtime);
    if (status.state() == RuntimeStatus.State.UNRESOLVED) {
      runtimes.resolve(runtime);
    }
    return status.state() == RuntimeStatus.State.FAILED
        ? new Reason(
            "RUNTIME_FAILED",
            "It waits: "
                + status.sentence()
                + ". POST /api/v1/runtimes/"
                + runtime
                + "/resolve tries again.",
            List.of())
        : new Reason("RUNTIME_NOT_READY", "It waits: " + status.sentence() + ".", List.of());
  }

  private Gang gang(Row row) {
    RunSpec spec = json.read(row.spec(), RunSpec.class);
    return new Gang(
        row.attemptId(),
        0,
        row.submittedMillis(),
        spec.driver().resources(),
        spec.executor().resources(),
        spec.executors());
  }

  private List<Row> rows() {
    return jdbc.sql(
            """
            SELECT t.id, r.id, r.submitted_at, r.runtime, r.spec::text
            FROM attempt t JOIN run r ON r.id = t.run_id
            WHERE t.state = 'QUEUED' AND t.desired = 'RUN' ORDER BY t.id
            """)
        .query(
            (row, index) ->
                new Row(
                    row.getLong(1),
                    row.getLong(2),
                    row.getTimestamp(3).getTime(),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }
}
