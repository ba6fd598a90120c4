package dev.slipway.gateway.database;

import dev.slipway.gateway.platform.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A {@link DatabaseHolder} and the pids of what it started. */
record HeldDatabase(Process holder, long postmaster, long watch) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Starts one and waits until its server takes connections. */
  static HeldDatabase in(Path folder) throws IOException {
    Process holder = start(folder);
    BufferedReader output = holder.inputReader();
    String line = output.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("The holder ended early");
    }
    String[] words = line.split(" ");
    return new HeldDatabase(holder, Long.parseLong(words[1]), Long.parseLong(words[2]));
  }

  static Process start(Path folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            DatabaseHolder.class.getName(),
            folder.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  static void awaitEnd(long pid) {
    Await.until("the end of process " + pid, PATIENCE, () -> !isAlive(pid));
  }

  static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("/bin/kill", "-s", name, "--", Long.toString(pid)).start().waitFor();
  }

  @Override
  public void close() {
    holder.destroyForcibly();
    for (long pid : new long[] {postmaster, watch}) {
      awaitEnd(pid);
    }
  }
}
