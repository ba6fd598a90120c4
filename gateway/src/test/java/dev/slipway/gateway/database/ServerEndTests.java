package dev.slipway.gateway.database;

import static dev.slipway.gateway.database.HeldDatabase.awaitEnd;
import static dev.slipway.gateway.database.HeldDatabase.isAlive;
import static dev.slipway.gateway.database.HeldDatabase.signal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.platform.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server never outlives the JVM that started it, and what it had committed outlives both. */
class ServerEndTests {

  @TempDir private static Path folder;

  @Test
  void endsWithAJvmThatIsKilled() throws IOException {
    HeldDatabase database = HeldDatabase.in(folder);

    database.holder().destroyForcibly();

    awaitEnd(database.postmaster());
    awaitEnd(database.watch());
    assertNothingIsLeft();
  }

  @Test
  void endsWithAJvmThatIsKilledWhileItStarts() throws IOException {
    Process holder = HeldDatabase.start(folder);
    Path pidFile = folder.resolve("postgres/postmaster.pid");
    Await.until("a postmaster", Duration.ofSeconds(60), () -> Files.exists(pidFile));

    holder.destroyForcibly();

    Await.until("the end of all", Duration.ofSeconds(20), () -> processes().isEmpty());
  }

  @Test
  void endsTheOrphanOfACrashAndKeepsItsData() throws Exception {
    HeldDatabase orphaned = HeldDatabase.in(folder);
    signal("STOP", orphaned.watch());
    orphaned.holder().destroyForcibly().waitFor();
    signal("KILL", orphaned.watch());
    awaitEnd(orphaned.watch());
    assertThat(isAlive(orphaned.postmaster())).isTrue();

    try (PostgresServer fresh = PostgresServer.start(folder, TestServer.CACHE, why -> {})) {
      awaitEnd(orphaned.postmaster());
      assertThat(fresh.pid()).isNotEqualTo(orphaned.postmaster());
      assertThat(hasGatewayDatabase(fresh)).isTrue();
    }
    assertNothingIsLeft();
  }

  @Test
  void leavesAStrangerAloneWhoHasThePidOfAnOldServer() throws Exception {
    PostgresServer.start(folder, TestServer.CACHE, why -> {}).close();
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          folder.resolve("postgres/postmaster.pid"),
          stranger.pid() + "\n" + folder.resolve("postgres") + "\n");

      PostgresServer.start(folder, TestServer.CACHE, why -> {}).close();

      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void reportsThatTheServerWasLost() throws Exception {
    BlockingQueue<String> reports = new LinkedBlockingQueue<>();
    try (PostgresServer server = PostgresServer.start(folder, TestServer.CACHE, reports::add)) {
      signal("KILL", server.pid());

      assertThat(reports.poll(20, TimeUnit.SECONDS)).startsWith("PostgreSQL ended");
    }
    assertNothingIsLeft();
  }

  @Test
  void reportsThatTheWatchWasLostAndEndsTheServerAllTheSame() throws Exception {
    BlockingQueue<String> reports = new LinkedBlockingQueue<>();
    try (PostgresServer server = PostgresServer.start(folder, TestServer.CACHE, reports::add)) {
      signal("KILL", server.watchPid());

      assertThat(reports.poll(20, TimeUnit.SECONDS)).startsWith("the process that watches");
    }
    assertNothingIsLeft();
  }

  @Test
  void reportsNothingWhenItIsClosed() throws IOException {
    BlockingQueue<String> reports = new LinkedBlockingQueue<>();

    PostgresServer.start(folder, TestServer.CACHE, reports::add).close();

    assertThat(reports).isEmpty();
    assertNothingIsLeft();
  }

  private static boolean hasGatewayDatabase(PostgresServer server)
      throws IOException, SQLException {
    try (Connection connection = GatewayDatabase.superuser(server);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'slipway'")) {
      return rows.next();
    }
  }

  private static void assertNothingIsLeft() {
    Await.until("the end of all", Duration.ofSeconds(20), () -> processes().isEmpty());
  }

  /** Processes that have this test's folder among their arguments, or run in it. */
  private static List<Path> processes() throws IOException {
    try (var entries = Files.list(Path.of("/proc"))) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("\\d+"))
          .filter(ServerEndTests::belongsHere)
          .toList();
    }
  }

  private static boolean belongsHere(Path process) {
    try {
      String arguments = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
      return arguments.contains(folder.toString())
          || Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder);
    } catch (IOException gone) {
      return false;
    }
  }
}
