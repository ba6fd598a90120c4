package dev.slipway.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSafetyTests {

  @TempDir private static Path folder;
  private static PostgresServer server;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = PostgresServer.start(folder, TestServer.CACHE, why -> {});
    GatewayDatabase.prepare(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"postgres, ''", "postgres, guess", "slipway, ''", "slipway, slipway", "root, ''"})
  void refusesWhoeverHasNoPassword(String user, String password) {
    for (String database : new String[] {"postgres", "slipway", "template1"}) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(database), user, password))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void trustsNobody() throws IOException {
    List<String> rules =
        Files.readAllLines(folder.resolve("postgres/pg_hba.conf")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    assertThat(rules).isNotEmpty().allMatch(rule -> rule.endsWith("scram-sha-256"));
  }

  @Test
  void keepsPasswordAndDataFromOthers() throws IOException {
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("postgres-password"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("postgres"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("end-postgres.sh"))).isEqualTo("rwx------");
    assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/cmdline")))
        .doesNotContain(server.password());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void listensOnThisHostOnly() throws IOException {
    int port = Integer.parseInt(server.url("").replaceFirst(".*:(\\d+)/$", "$1"));
    String suffix = ":%04X".formatted(port);

    assertThat(listeners("/proc/net/tcp", suffix)).containsExactly("0100007F" + suffix);
    assertThat(listeners("/proc/net/tcp6", suffix)).isEmpty();
    assertThat(Files.readString(Path.of("/proc/net/unix"))).doesNotContain(".s.PGSQL." + port);
  }

  /** Local addresses of listening sockets (state 0A) whose address ends so. */
  private static List<String> listeners(String table, String suffix) throws IOException {
    return Files.readAllLines(Path.of(table)).stream()
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns[3].equals("0A") && columns[1].endsWith(suffix))
        .map(columns -> columns[1])
        .toList();
  }

  @Test
  void givesTheGatewayARoleThatRunsNoPrograms() throws Exception {
    try (Connection connection =
            DriverManager.getConnection(server.url("slipway"), "slipway", server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE own (id int)");

      assertThatThrownBy(() -> statement.execute("COPY own TO PROGRAM 'cat'"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void refusesASecondGatewayInTheSameFolder() {
    assertThatThrownBy(() -> PostgresServer.start(folder, TestServer.CACHE, why -> {}))
        .hasMessageContaining("Another gateway uses");
  }

  @Test
  void refusesDataWhosePasswordIsGone(@TempDir Path other) throws IOException {
    Files.createDirectory(other.resolve("postgres"));

    assertThatThrownBy(() -> new PostgresFolder(other).password())
        .hasMessageContaining("postgres-password");
  }

  @Test
  void isDurableAndSaysSoWhenItIsNot() throws Exception {
    for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
      assertThat(show(setting)).as(setting).isEqualTo("on");
    }
    try (Connection connection = GatewayDatabase.superuser(server);
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE postgres SET synchronous_commit = off");

      assertThatThrownBy(() -> GatewayDatabase.prepare(server)).hasMessageContaining("not durable");

      statement.execute("ALTER ROLE postgres RESET synchronous_commit");
    }
  }

  private static String show(String setting) throws Exception {
    try (Connection connection = GatewayDatabase.superuser(server);
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }
}
