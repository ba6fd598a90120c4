package dev.slipway.gateway.application.view;

import dev.slipway.gateway.platform.Columns;
import dev.slipway.gateway.platform.Json;
import dev.slipway.protocol.driver.Progress;
import dev.slipway.protocol.driver.Progress.ExecutorProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Processes of a run as clients see them. */
@Component
public class ProcessQueries {

  private final JdbcClient jdbc;
  private final Json json;

  ProcessQueries(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The driver first, then executors by id. */
  public List<ProcessView> ofRun(long runId) {
    Map<String, ExecutorProgress> progress = progress(runId);
    return jdbc.sql(
            """
            SELECT p.*, g.name AS agent FROM process p JOIN agent g ON g.id = p.agent_id
            WHERE p.run_id = :run ORDER BY p.application_id, p.kind, p.executor_id
            """)
        .param("run", runId)
        .query((row, index) -> view(row, progress.get(row.getString("executor_id"))))
        .list();
  }

  private Map<String, ExecutorProgress> progress(long runId) {
    return jdbc
        .sql("SELECT progress::text FROM application WHERE run_id = :run AND progress IS NOT NULL")
        .param("run", runId)
        .query(String.class)
        .list()
        .stream()
        .flatMap(text -> json.read(text, Progress.class).executors().stream())
        .collect(
            Collectors.toMap(
                ExecutorProgress::executorId, Function.identity(), (first, second) -> second));
  }

  private static ProcessView view(ResultSet row, ExecutorProgress progress) throws SQLException {
    return new ProcessView(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("executor_id"),
        row.getLong("agent_id"),
        row.getString("agent"),
        row.getString("state"),
        row.getString("desired"),
        row.getString("detail"),
        row.getInt("cores"),
        row.getLong("memory_mb"),
        row.getLong("heap_mb"),
        row.getObject("pid", Long.class),
        Columns.instant(row, "requested_at"),
        Columns.instant(row, "launched_at"),
        Columns.instant(row, "registered_at"),
        Columns.instant(row, "exited_at"),
        progress == null ? null : progress.tasks(),
        progress == null ? null : progress.memoryUsedBytes(),
        exit(row));
  }

  private static ProcessView.ExitView exit(ResultSet row) throws SQLException {
    return row.getString("exit_reason") == null
        ? null
        : new ProcessView.ExitView(
            row.getString("exit_reason"),
            row.getObject("exit_code", Integer.class),
            row.getObject("exit_signal", Integer.class),
            row.getString("exit_message"),
            row.getString("stop_reason"));
  }
}
