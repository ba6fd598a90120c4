package dev.slipway.gateway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What a server that did not end in order leaves behind. PostgreSQL refuses to start beside the pid
 * file of a process that lives, and after a restart of the machine that may be any process.
 */
final class Leftovers {

  private static final int LOOKS = 100;
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private Leftovers() {}

  /**
   * Removes the pid file once no process works in the data folder, as all of PostgreSQL's do.
   *
   * @throws IOException when one still does after five seconds
   */
  static void clear(PostgresFolder folder) throws IOException {
    for (int look = 0; isUsed(folder.data()); look++) {
      if (look == LOOKS) {
        throw new IOException("Processes of an earlier PostgreSQL still use " + folder.data());
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
    Files.deleteIfExists(folder.postmasterFile());
  }

  private static boolean isUsed(Path data) throws IOException {
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (worksIn(process, data)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A process that is gone or another user's is none of ours. */
  private static boolean worksIn(Path process, Path data) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(data);
    } catch (IOException notOurs) {
      return false;
    }
  }
}
