package dev.slipway.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.database.TestDatabase;
import dev.slipway.scheduler.lifecycle.AgentState;
import dev.slipway.scheduler.lifecycle.AttemptState;
import dev.slipway.scheduler.lifecycle.ProcessState;
import dev.slipway.scheduler.lifecycle.Result;
import dev.slipway.scheduler.lifecycle.RunState;
import dev.slipway.scheduler.lifecycle.TaskRunState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The states that the database admits are those of the lifecycle tables. */
class LifecycleColumnsTests {

  private static final Pattern WORD = Pattern.compile("'([A-Z_]+)'");

  @Test
  void everyStateColumnAdmitsExactlyTheStatesOfItsTable() throws SQLException {
    TestDatabase database = TestDatabase.create();
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migrations")
        .load()
        .migrate();
    try (Connection connection = database.connect()) {
      assertThat(admitted(connection, "run", "state")).isEqualTo(words(RunState.class));
      assertThat(admitted(connection, "task_run", "state")).isEqualTo(words(TaskRunState.class));
      assertThat(admitted(connection, "attempt", "state")).isEqualTo(words(AttemptState.class));
      assertThat(admitted(connection, "process", "state")).isEqualTo(words(ProcessState.class));
      assertThat(admitted(connection, "agent", "state")).isEqualTo(words(AgentState.class));
      assertThat(admitted(connection, "run", "result")).isEqualTo(words(Result.class));
      assertThat(admitted(connection, "attempt", "result")).isEqualTo(words(Result.class));
    }
  }

  private static <E extends Enum<E>> Set<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words of the CHECK that names this column and no other. */
  private static Set<String> admitted(Connection connection, String table, String column)
      throws SQLException {
    String sql =
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
            + " WHERE conrelid = ?::regclass AND conname = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setString(2, table + "_" + column + "_check");
      ResultSet rows = statement.executeQuery();
      assertThat(rows.next()).as("a check of %s.%s", table, column).isTrue();
      Set<String> words = new TreeSet<>();
      Matcher matcher = WORD.matcher(rows.getString(1));
      while (matcher.find()) {
        words.add(matcher.group(1));
      }
      return words;
    }
  }
}
