package dev.slipway.gateway.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The gateway's own database and its role, which is no superuser, on an embedded server. */
final class GatewayDatabase {

  static final String NAME = "slipway";

  private static final List<String> DURABILITY =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  private GatewayDatabase() {}

  /**
   * Makes role and database if they are missing.
   *
   * @throws SQLException also when the server would lose what it has committed
   */
  static void prepare(PostgresServer server) throws IOException, SQLException {
    try (Connection connection = superuser(server);
        Statement statement = connection.createStatement()) {
      for (String setting : DURABILITY) {
        requireOn(statement, setting);
      }
      if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + server.password() + "'");
      }
      if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    }
  }

  static Connection superuser(PostgresServer server) throws IOException, SQLException {
    return DriverManager.getConnection(
        server.url(PostgresServer.SUPERUSER), PostgresServer.SUPERUSER, server.password());
  }

  private static void requireOn(Statement statement, String setting) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      if (!row.getString(1).equals("on")) {
        throw new SQLException("The embedded PostgreSQL is not durable: " + setting + " is off");
      }
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return !rows.next();
    }
  }
}
