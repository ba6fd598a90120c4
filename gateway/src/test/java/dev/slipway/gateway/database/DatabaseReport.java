package dev.slipway.gateway.database;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Says at the end of a test JVM which PostgreSQL its tests ran on, and what so did not run. */
public class DatabaseReport implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    String report = TestServer.report();
    if (report != null) {
      System.out.println(report);
    }
  }
}
