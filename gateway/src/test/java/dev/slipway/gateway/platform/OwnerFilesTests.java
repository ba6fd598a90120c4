package dev.slipway.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFilesTests {

  @TempDir private Path folder;

  @Test
  void makesPrivateFoldersWithTheirParents() throws IOException {
    Path made = OwnerFiles.folder(folder.resolve("a/b"));

    assertThat(permissions(made)).isEqualTo("rwx------");
    assertThat(permissions(made.getParent())).isEqualTo("rwx------");
  }

  @Test
  void narrowsAnEmptyFolder() throws IOException {
    Path open = open("empty");

    assertThat(permissions(OwnerFiles.folder(open))).isEqualTo("rwx------");
  }

  @Test
  void refusesAFolderThatOthersMayUse() throws IOException {
    Path open = open("used");
    Files.writeString(open.resolve("file"), "somebody's");

    assertThatThrownBy(() -> OwnerFiles.folder(open))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("chmod 700");
    assertThat(permissions(open)).isEqualTo("rwxr-xr-x");
  }

  @Test
  void writesALineThatOnlyTheOwnerReads() throws IOException {
    Path file = folder.resolve("token");
    Files.writeString(file, "old");

    OwnerFiles.writeLine(file, "new");

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(OwnerFiles.readLine(file)).isEqualTo("new");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private Path open(String name) throws IOException {
    Path open = Files.createDirectory(folder.resolve(name));
    return Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
