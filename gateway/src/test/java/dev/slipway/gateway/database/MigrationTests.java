package dev.slipway.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationTests {

  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

  @Test
  void makesEveryTableInAnEmptyDatabase() throws SQLException {
    TestDatabase database = TestDatabase.create();

    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migrations")
        .load()
        .migrate();

    assertThat(tables(database))
        .contains(
            "run", "task_run", "attempt", "application", "process", "agent", "artifact", "event");
  }

  @Test
  void startsEachDatabaseEmpty() throws SQLException {
    TestDatabase first = TestDatabase.create();
    try (Connection connection = first.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE left_over (id int)");
    }

    assertThat(tables(TestDatabase.create())).isEmpty();
  }

  private static List<String> tables(TestDatabase database) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
