package dev.slipway.gateway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The tests' PostgreSQL, one for each JVM: a container where Docker answers, else the embedded
 * server. Both end with the JVM, however that ends.
 *
 * @param base JDBC URL without the database's name
 * @param folder of this JVM, deleted when it ends in order
 * @param description what was used and what therefore was not
 */
record TestServer(String base, String user, String password, Path folder, String description) {

  /** Where PostgreSQL's programs are unpacked once for all test runs. */
  static final Path CACHE =
      Path.of(System.getProperty("user.home"), ".cache", "slipway", "postgresql");

  private static TestServer running;

  /** The server, started at first use. */
  static synchronized TestServer running() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  /** What to print when all tests are over; null when none used a database. */
  static synchronized String report() {
    return running == null ? null : "Database tests ran on " + running.description;
  }

  private static TestServer start() {
    try {
      Path folder = Files.createTempDirectory("slipway-tests");
      return dockerAnswers() ? container(folder) : embedded(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean dockerAnswers() {
    boolean configured =
        System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    return configured && DockerClientFactory.instance().isDockerAvailable();
  }

  /** Testcontainers' own reaper ends it with this JVM. */
  @SuppressWarnings("resource")
  private static TestServer container(Path folder) {
    atEnd(() -> {}, folder);
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "max_connections=60");
    container.start();
    return new TestServer(
        "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/",
        container.getUsername(),
        container.getPassword(),
        folder,
        "a PostgreSQL container; the embedded server ran in its own tests only.");
  }

  private static TestServer embedded(Path folder) throws IOException {
    PostgresServer server =
        PostgresServer.start(folder.resolve("server"), CACHE, System.err::println);
    atEnd(server::close, folder);
    return new TestServer(
        server.url(""),
        PostgresServer.SUPERUSER,
        server.password(),
        folder,
        "the embedded PostgreSQL, as no Docker answers; nothing ran on a PostgreSQL container.");
  }

  private static void atEnd(Runnable close, Path folder) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close.run();
                  FileSystemUtils.deleteRecursively(folder.toFile());
                }));
  }
}
