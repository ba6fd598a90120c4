package dev.slipway.gateway.application.driver;

import dev.slipway.gateway.access.AttemptLiveness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A driver's token is good until its process is known to have ended. */
@Component
class AttemptLivenessReads implements AttemptLiveness {

  private final JdbcClient jdbc;

  AttemptLivenessReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean live(long attemptId) {
    return jdbc.sql(
                "SELECT count(*) FROM attempt t JOIN application a ON a.attempt_id = t.id"
                    + " WHERE t.id = :id AND t.state <> 'ENDED'")
            .param("id", attemptId)
            .query(Long.class)
            .single()
        > 0;
  }
}
