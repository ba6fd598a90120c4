package dev.slipway.gateway.access.token;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens of people and of joining agents. */
@Component
public class AccessTokens {

  /** What a token is good for. */
  public enum Scope {
    ADMIN,
    JOIN
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  AccessTokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The token as it is known, empty when it is not. */
  public Optional<AccessToken> find(String token) {
    byte[] hash = Tokens.hash(token);
    return jdbc.sql("SELECT name, scope, hash FROM token WHERE hash = :hash")
        .param("hash", hash)
        .query(
            (row, number) ->
                new Known(
                    new AccessToken(row.getString("name"), Scope.valueOf(row.getString("scope"))),
                    row.getBytes("hash")))
        .optional()
        .filter(known -> MessageDigest.isEqual(known.hash(), hash))
        .map(Known::token);
  }

  /** The hash that is stored under {@code name}. */
  Optional<byte[]> hashOf(String name) {
    return jdbc.sql("SELECT hash FROM token WHERE name = :name")
        .param("name", name)
        .query((row, number) -> row.getBytes("hash"))
        .optional();
  }

  /** Stores a token unless the name is taken. */
  void add(String name, Scope scope, String token) {
    jdbc.sql(
            "INSERT INTO token (name, scope, hash, created_at)"
                + " VALUES (:name, :scope, :hash, :now) ON CONFLICT (name) DO NOTHING")
        .param("name", name)
        .param("scope", scope.name())
        .param("hash", Tokens.hash(token))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** A token without its secret. */
  public record AccessToken(String name, Scope scope) {}

  private record Known(AccessToken token, byte[] hash) {}
}
