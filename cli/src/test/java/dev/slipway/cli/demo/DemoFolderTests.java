package dev.slipway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTests {

  @TempDir Path parent;

  @Test
  void isTheOwnersAlone() throws Exception {
    Path home = parent.resolve("new");
    try (DemoFolder folder = DemoFolder.open(home)) {
      assertThat(permissions(home)).isEqualTo("rwx------");
      assertThat(permissions(folder.folder("agent-1"))).isEqualTo("rwx------");
      assertThat(folder.log("agent-1")).isEqualTo(home.resolve("logs/agent-1.log"));
    }
  }

  @Test
  void canBeOpenedAgainOnceItIsClosed() throws Exception {
    DemoFolder.open(parent).close();
    DemoFolder.open(parent).close();
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
