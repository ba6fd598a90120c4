package dev.slipway.gateway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Says at the end of a test JVM which PostgreSQL its tests ran on, and leaves a note of what so did
 * not run for the end of the build.
 */
public class DatabaseReport implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    String report = TestServer.report();
    if (report != null) {
      System.out.println(report);
      note(report);
    }
  }

  private static void note(String report) {
    try {
      Files.writeString(Path.of("target", "not-run.txt"), "gateway: " + report + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
