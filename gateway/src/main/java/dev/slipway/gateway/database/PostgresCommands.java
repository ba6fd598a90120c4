package dev.slipway.gateway.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command lines of the embedded server. */
final class PostgresCommands {

  /** Durable, reachable by TCP on this host only, small. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("fsync", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("max_connections", "60"),
          Map.entry("shared_buffers", "32MB"),
          Map.entry("maintenance_work_mem", "32MB"),
          Map.entry("max_wal_size", "256MB"),
          Map.entry("max_parallel_workers", "0"),
          Map.entry("max_worker_processes", "2"),
          Map.entry("autovacuum_max_workers", "1"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("wal_level", "minimal"),
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"));

  private final Path binaries;
  private final PostgresFolder folder;
  private final List<String> asOrdinaryUser;

  PostgresCommands(Path binaries, PostgresFolder folder) throws IOException {
    this.binaries = binaries;
    this.folder = folder;
    this.asOrdinaryUser = asOrdinaryUser();
  }

  /** Makes the data folder; no server listens yet, and none ever without a password. */
  void initialise() throws IOException {
    List<String> command = program("initdb");
    command.addAll(
        List.of(
            "--pgdata=" + folder.unfinishedData(),
            "--username=" + PostgresServer.SUPERUSER,
            "--auth=scram-sha-256",
            "--pwfile=" + folder.passwordFile(),
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    int status = await(new ProcessBuilder(command));
    if (status != 0) {
      throw new IOException("initdb ended with status " + status + ", see " + folder.log());
    }
  }

  /** Starts the postmaster as a child in a session of its own, so that Ctrl-C passes it by. */
  Process start(int port, String mark) throws IOException {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(program("postgres"));
    command.addAll(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
    SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    command.addAll(List.of("-c", mark));
    return started(
        new ProcessBuilder(command).redirectInput(Redirect.from(Path.of("/dev/null").toFile())));
  }

  /**
   * Starts what ends the postmaster when our end of its standard input closes, as it does when this
   * JVM is killed.
   */
  Process watch(String mark) throws IOException {
    return started(
        new ProcessBuilder(
            "setsid",
            "/bin/sh",
            folder.endScript().toString(),
            folder.data().toString(),
            mark,
            "5"));
  }

  /** Ends a postmaster of this folder that nobody watches. Writes its pid into the log. */
  void endOrphan() throws IOException {
    ProcessBuilder end =
        new ProcessBuilder(
            "/bin/sh", folder.endScript().toString(), folder.data().toString(), "", "0");
    await(end.redirectInput(Redirect.from(Path.of("/dev/null").toFile())));
  }

  private List<String> program(String name) {
    List<String> command = new ArrayList<>(asOrdinaryUser);
    command.add(binaries.resolve("bin").resolve(name).toString());
    return command;
  }

  /** PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody. */
  private List<String> asOrdinaryUser() throws IOException {
    if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
      return List.of();
    }
    List<String> prefix = List.of("unshare", "--user");
    List<String> trial = new ArrayList<>(prefix);
    trial.add("/bin/true");
    if (await(new ProcessBuilder(trial)) != 0) {
      throw new IOException(
          "PostgreSQL does not run as root and this host permits no user namespaces:"
              + " start the gateway as another user or set spring.datasource.url");
    }
    return prefix;
  }

  private int await(ProcessBuilder builder) throws IOException {
    try {
      return started(builder).waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private Process started(ProcessBuilder builder) throws IOException {
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder
        .directory(folder.base().toFile())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(folder.log().toFile()))
        .start();
  }
}
