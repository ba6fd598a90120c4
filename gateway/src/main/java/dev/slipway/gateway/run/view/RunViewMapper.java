package dev.slipway.gateway.run.view;

import dev.slipway.gateway.platform.Columns;
import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.run.view.RunView.Driver;
import dev.slipway.gateway.run.view.RunView.Executors;
import dev.slipway.gateway.run.view.RunView.Shortage;
import dev.slipway.gateway.run.view.RunView.Waiting;
import dev.slipway.protocol.driver.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

@Component
class RunViewMapper implements RowMapper<RunView> {

  private record StoredShortage(long agentId, String agentName, int cores, long memoryMb) {}

  private static final TypeReference<List<StoredShortage>> SHORTAGES = new TypeReference<>() {};

  private final Json json;

  RunViewMapper(Json json) {
    this.json = json;
  }

  @Override
  public RunView mapRow(ResultSet row, int index) throws SQLException {
    return new RunView(
        row.getLong("id"),
        row.getString("name"),
        row.getString("state"),
        row.getString("result"),
        row.getString("code"),
        row.getString("message"),
        row.getString("desired"),
        row.getString("main_class"),
        row.getString("runtime"),
        row.getString("engine"),
        row.getString("submitted_by"),
        row.getString("launched_by"),
        Columns.instant(row, "submitted_at"),
        Columns.instant(row, "placed_at"),
        Columns.instant(row, "driver_launched_at"),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "first_executor_at"),
        Columns.instant(row, "finished_at"),
        Columns.instant(row, "ended_at"),
        waiting(row),
        new Executors(row.getInt("executors_wanted"), row.getInt("executors_registered")),
        progress(row),
        driver(row));
  }

  private Waiting waiting(ResultSet row) throws SQLException {
    if (row.getString("waiting_code") == null) {
      return null;
    }
    List<Shortage> shortage =
        json.read(row.getString("waiting_shortage"), SHORTAGES).stream()
            .map(
                each ->
                    new Shortage(each.agentId(), each.agentName(), each.cores(), each.memoryMb()))
            .toList();
    return new Waiting(
        row.getString("waiting_code"),
        row.getString("waiting_sentence"),
        shortage,
        Columns.instant(row, "waiting_since"));
  }

  private RunView.Progress progress(ResultSet row) throws SQLException {
    Progress stored = json.read(row.getString("progress"), Progress.class);
    return stored == null
        ? null
        : new RunView.Progress(
            stored.sparkJobs(), stored.stages(), stored.tasks(), stored.tasksKnown());
  }

  private static Driver driver(ResultSet row) throws SQLException {
    return row.getString("driver_agent") == null
        ? null
        : new Driver(
            row.getLong("driver_process_id"),
            row.getString("driver_agent"),
            row.getObject("driver_exit_code", Integer.class),
            row.getObject("driver_exit_signal", Integer.class));
  }
}
