package dev.slipway.gateway.dispatch;

import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.platform.Wakeups;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps why each run waits, as of the scheduler's last look. */
@Component
class Explanations {

  private final JdbcClient jdbc;
  private final Json json;
  private final Clock clock;
  private final Wakeups wakeups;

  Explanations(JdbcClient jdbc, Json json, Clock clock, Wakeups wakeups) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.wakeups = wakeups;
  }

  /** Makes the stored reasons these; writes only what changed. */
  @Transactional
  public void replace(Map<Long, Reason> reasons) {
    Map<Long, String> stored = new HashMap<>();
    jdbc.sql("SELECT run_id, code || ' ' || sentence FROM explanation")
        .query(
            row -> {
              stored.put(row.getLong(1), row.getString(2));
            });
    stored.keySet().stream().filter(run -> !reasons.containsKey(run)).forEach(this::remove);
    reasons.forEach(
        (run, reason) -> {
          if (!(reason.code() + ' ' + reason.sentence()).equals(stored.get(run))) {
            put(run, reason);
          }
        });
  }

  private void remove(long run) {
    jdbc.sql("DELETE FROM explanation WHERE run_id = :run").param("run", run).update();
    wakeups.afterCommit(Wakeups.Topic.RUN, run);
  }

  private void put(long run, Reason reason) {
    jdbc.sql(
            """
            INSERT INTO explanation (run_id, code, sentence, shortage, since)
            VALUES (:run, :code, :sentence, :shortage::jsonb, :now)
            ON CONFLICT (run_id) DO UPDATE
            SET code = excluded.code, sentence = excluded.sentence, shortage = excluded.shortage
            """)
        .param("run", run)
        .param("code", reason.code())
        .param("sentence", reason.sentence())
        .param("shortage", json.write(reason.shortage()))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    wakeups.afterCommit(Wakeups.Topic.RUN, run);
  }
}
