package dev.slipway.gateway.agent;

import dev.slipway.gateway.agent.AgentView.Share;
import dev.slipway.gateway.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agents as clients see them. */
@Component
public class AgentQueries {

  private final JdbcClient jdbc;

  AgentQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All agents by name, with what their live processes hold. */
  public List<AgentView> all() {
    return jdbc.sql(
            """
            SELECT g.*, coalesce(sum(p.cores), 0) AS held_cores,
              coalesce(sum(p.memory_mb), 0) AS held_memory, count(p.id) AS held_processes
            FROM agent g LEFT JOIN process p ON p.agent_id = g.id AND p.state <> 'EXITED'
            GROUP BY g.id ORDER BY g.name
            """)
        .query((row, index) -> view(row))
        .list();
  }

  private static AgentView view(ResultSet row) throws SQLException {
    return new AgentView(
        row.getLong("id"),
        row.getString("name"),
        row.getString("host"),
        row.getString("state"),
        Share.of(row.getLong("cores"), row.getLong("held_cores")),
        Share.of(row.getLong("memory_mb"), row.getLong("held_memory")),
        row.getInt("held_processes"),
        row.getString("software"),
        Columns.instant(row, "last_seen_at"));
  }
}
