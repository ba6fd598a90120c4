package dev.slipway.gateway.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers to events that have none. One writer at a time: the lock is taken by one statement,
 * the numbers are given by the next, whose snapshot sees all that committed before the lock was
 * had. So numbers rise in commit order and a reader that saw n has seen all below n.
 */
@Component
class EventNumberer {

  /** Any constant; all gateways of one database share it. */
  private static final long LOCK = 0x536C6970L;

  private final JdbcClient jdbc;

  EventNumberer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Numbers what has committed; answers how many that were. */
  @Transactional
  public int number() {
    jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
    return jdbc.sql(
            """
            UPDATE event SET event_no = numbered.no
            FROM (SELECT id, (SELECT coalesce(max(event_no), 0) FROM event)
                             + row_number() OVER (ORDER BY id) AS no
                  FROM event WHERE event_no IS NULL) numbered
            WHERE event.id = numbered.id
            """)
        .update();
  }
}
