package dev.slipway.gateway.database;

import dev.slipway.gateway.platform.GatewayEnd;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code slipway.database=embedded}: the ordinary data source, on a server of our own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "slipway.database", havingValue = "embedded")
class EmbeddedDatabaseConfiguration {

  @Bean
  PostgresServer postgresServer(
      SlipwaySettings settings,
      @Value("${slipway.embedded-postgres.cache:${user.home}/.cache/slipway/postgresql}")
          Path cache,
      GatewayEnd end) {
    try {
      return prepared(PostgresServer.start(settings.data(), cache, why -> end.end(why, 1)));
    } catch (IOException | SQLException e) {
      throw new DatabaseChoice.Refused(
          "The embedded PostgreSQL cannot be used: " + e.getMessage() + ".", e);
    }
  }

  private static PostgresServer prepared(PostgresServer server) throws IOException, SQLException {
    try {
      GatewayDatabase.prepare(server);
      return server;
    } catch (IOException | SQLException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The data source depends on it, so the server outlives the last connection. */
  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) throws IOException {
    return new EmbeddedConnectionDetails(
        server.url(GatewayDatabase.NAME), GatewayDatabase.NAME, server.password());
  }

  private record EmbeddedConnectionDetails(
      String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}
}
