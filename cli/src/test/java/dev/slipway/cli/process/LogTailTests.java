package dev.slipway.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {

  @TempDir Path folder;

  @Test
  void givesTheLastLinesOldestFirst() throws IOException {
    Path log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\n");
    assertThat(LogTail.of(log, 2)).containsExactly("two", "three");
    assertThat(LogTail.of(log, 9)).containsExactly("one", "two", "three");
  }

  @Test
  void readsOnlyTheEndOfALargeFile() throws IOException {
    Path log = Files.writeString(folder.resolve("log"), "x".repeat(100_000) + "\nlast\n");
    assertThat(LogTail.of(log, 1)).containsExactly("last");
    assertThat(LogTail.of(log, 5).get(0)).hasSizeLessThan(17_000);
  }

  @Test
  void isEmptyWithoutAFile() {
    assertThat(LogTail.of(folder.resolve("none"), 5)).isEmpty();
  }
}
