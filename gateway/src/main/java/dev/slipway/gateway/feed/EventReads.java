package dev.slipway.gateway.feed;

import dev.slipway.gateway.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Reads numbered events. */
@Component
public class EventReads {

  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
  private static final String SELECT =
      "SELECT event_no, at, type, run_id, process_id, agent_id, message, data FROM event ";

  private final JdbcClient jdbc;
  private final Json json;

  EventReads(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Events above {@code after}, in order, at most {@code limit}. */
  public List<Event> after(long after, int limit) {
    return jdbc.sql(SELECT + "WHERE event_no > :after ORDER BY event_no LIMIT :limit")
        .param("after", after)
        .param("limit", limit)
        .query(this::map)
        .list();
  }

  /** Events of one run above {@code after}, in order, at most {@code limit}. */
  public List<Event> ofRun(long runId, long after, int limit) {
    return jdbc.sql(
            SELECT + "WHERE run_id = :run AND event_no > :after ORDER BY event_no LIMIT :limit")
        .param("run", runId)
        .param("after", after)
        .param("limit", limit)
        .query(this::map)
        .list();
  }

  /** The newest {@code limit} events of one run, oldest of them first. */
  public List<Event> newestOfRun(long runId, int limit) {
    List<Event> newest =
        jdbc.sql(
                SELECT
                    + "WHERE run_id = :run AND event_no IS NOT NULL"
                    + " ORDER BY event_no DESC LIMIT :limit")
            .param("run", runId)
            .param("limit", limit)
            .query(this::map)
            .list();
    return newest.stream().sorted(Comparator.comparingLong(Event::no)).toList();
  }

  /** The newest number given, 0 when there is none. */
  public long newest() {
    return jdbc.sql("SELECT coalesce(max(event_no), 0) FROM event").query(Long.class).single();
  }

  private Event map(ResultSet row, int index) throws SQLException {
    return new Event(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        row.getString(3),
        row.getObject(4, Long.class),
        row.getObject(5, Long.class),
        row.getObject(6, Long.class),
        row.getString(7),
        json.read(row.getString(8), DATA));
  }
}
