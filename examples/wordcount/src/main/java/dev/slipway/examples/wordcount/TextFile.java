package dev.slipway.examples.wordcount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkFiles;

/** The text file that came with the submission. */
final class TextFile {

  private TextFile() {}

  /**
   * Reads a text file on the driver. Bytes that are not UTF-8 become replacement characters.
   *
   * @param name name of a file of the submission ({@code spark.files}), else a path
   * @return all lines; the whole file has to fit into the driver's memory
   * @throws IllegalArgumentException with one line, where neither can be read
   */
  static List<String> readLines(String name) {
    Path file = find(name);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("The file '" + name + "' cannot be read: " + e, e);
    }
  }

  private static Path find(String name) {
    return Stream.of(SparkFiles.get(name), name)
        .map(candidate -> toPath(candidate, name))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> missing(name));
  }

  private static Path toPath(String candidate, String name) {
    try {
      return Path.of(candidate);
    } catch (InvalidPathException e) {
      throw missing(name);
    }
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException(
        ("There is no file '%s': upload it and name it in the submission's \"files\", "
                + "and give its name as first argument.")
            .formatted(name));
  }
}
