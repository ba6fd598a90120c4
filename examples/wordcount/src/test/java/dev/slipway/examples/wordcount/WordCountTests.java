package dev.slipway.examples.wordcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the whole application on a local Spark of two threads. */
class WordCountTests {

  @TempDir private Path folder;

  @AfterEach
  void forgetTheSubmittedFiles() {
    System.clearProperty("spark.files");
  }

  @Test
  void countsTheWordsOfAFileThatCameWithTheSubmission() throws IOException {
    Path file = write("book.txt", "one Fish\ntwo fish\n\nred fish, blue fish\n");
    System.setProperty("spark.files", file.toUri().toString());

    assertThat(run("book.txt", "3").lines())
        .containsExactly(
            "rank  word      count",
            "----  ----  ---------",
            "   1  fish          4",
            "   2  blue          1",
            "   3  one           1",
            "----  ----  ---------",
            "8 words, 5 distinct");
  }

  @Test
  void fallsBackToAPathAndReplacesBytesThatAreNotText() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "na\u00efve plan".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(run(file.toString())).contains("  plan ").endsWith("3 words, 3 distinct\n");
  }

  @Test
  void countsNothingInAnEmptyFile() throws IOException {
    assertThat(run(write("empty.txt", "").toString())).endsWith("0 words, 0 distinct\n");
  }

  @Test
  void saysInOneLineThatAFileIsMissing() {
    assertThatThrownBy(() -> run("absent.txt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is no file 'absent.txt': upload it")
        .hasMessageNotContaining("\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WordCount.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
