package dev.slipway.gateway.run.view;

import dev.slipway.gateway.platform.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs as clients see them, one statement for a page of them. */
@Component
public class RunQueries {

  private static final String SELECT =
      """
      SELECT r.*, r.spec ->> 'main_class' AS main_class, t.launched_at AS driver_launched_at,
        coalesce(a.executors_wanted, (r.spec ->> 'executors')::int, 0) AS executors_wanted,
        a.first_executor_at, a.progress::text AS progress,
        e.code AS waiting_code, e.sentence AS waiting_sentence, e.shortage::text AS waiting_shortage,
        e.since AS waiting_since, g.name AS driver_agent, p.id AS driver_process_id, p.exit_code AS driver_exit_code,
        p.exit_signal AS driver_exit_signal,
        (SELECT count(*) FROM process x WHERE x.application_id = a.id AND x.kind = 'EXECUTOR'
           AND x.state = 'REGISTERED')
          AS executors_registered
      FROM run r
      LEFT JOIN LATERAL (SELECT * FROM attempt WHERE run_id = r.id ORDER BY number DESC LIMIT 1) t ON true
      LEFT JOIN application a ON a.attempt_id = t.id
      LEFT JOIN process p ON p.application_id = a.id AND p.kind = 'DRIVER'
      LEFT JOIN agent g ON g.id = p.agent_id
      LEFT JOIN explanation e ON e.run_id = r.id
      """;

  private final JdbcClient jdbc;
  private final RunViewMapper mapper;

  RunQueries(JdbcClient jdbc, RunViewMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  /** One run. */
  public Optional<RunView> find(long id) {
    return jdbc.sql(SELECT + "WHERE r.id = :id").param("id", id).query(mapper).optional();
  }

  /**
   * One run.
   *
   * @throws Problem 404 RUN_UNKNOWN
   */
  public RunView get(long id) {
    return find(id)
        .orElseThrow(
            () ->
                new Problem(
                    HttpStatus.NOT_FOUND,
                    "RUN_UNKNOWN",
                    "There is no run " + id + ".",
                    "GET /api/v1/runs lists the runs there are."));
  }

  /** Runs below an id, newest first, at most {@code limit}. */
  public List<RunView> page(long before, int limit) {
    return jdbc.sql(SELECT + "WHERE r.id < :before ORDER BY r.id DESC LIMIT :limit")
        .param("before", before)
        .param("limit", limit)
        .query(mapper)
        .list();
  }
}
