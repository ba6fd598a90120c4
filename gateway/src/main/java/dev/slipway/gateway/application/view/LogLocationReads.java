package dev.slipway.gateway.application.view;

import dev.slipway.gateway.log.LogLocation;
import dev.slipway.gateway.log.LogLocations;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which agent has a process's log. */
@Component
class LogLocationReads implements LogLocations {

  private final JdbcClient jdbc;

  LogLocationReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<LogLocation> find(long runId, long processId) {
    return jdbc.sql(
            """
            SELECT p.id, g.name, g.host, g.log_port, g.credential_hash
            FROM process p JOIN agent g ON g.id = p.agent_id
            WHERE p.id = :process AND p.run_id = :run AND g.host IS NOT NULL
            """)
        .param("process", processId)
        .param("run", runId)
        .query(
            (row, index) ->
                new LogLocation(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getBytes(5)))
        .optional();
  }
}
