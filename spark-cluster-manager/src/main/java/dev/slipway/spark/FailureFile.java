package dev.slipway.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file in which a driver leaves why it failed: {@code fully.qualified.Class: message}, a few
 * lines of the stack, and the root cause if there is another. Readable by its owner only.
 */
final class FailureFile {

  /** System property with the file's path; without it no file is written. */
  static final String PROPERTY = "slipway.failure.file";

  private static final int FRAMES = 8;
  private static final int LONGEST_MESSAGE = 4_000;
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private FailureFile() {}

  /** Writes the file; a failure to do so is printed and otherwise ignored. */
  static void write(Throwable failure) {
    String file = System.getProperty(PROPERTY);
    if (file == null || file.isEmpty()) {
      return;
    }
    try {
      write(Path.of(file), text(failure));
    } catch (IOException | RuntimeException e) {
      System.err.println("The failure could not be written to " + file + ": " + e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    try (var channel =
        Files.newByteChannel(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OWNER_ONLY)) {
      var bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static String text(Throwable failure) {
    StringBuilder text = new StringBuilder(headline(failure)).append('\n');
    StackTraceElement[] frames = failure.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      text.append("\tat ").append(frames[i]).append('\n');
    }
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < 100; depth++) {
      root = root.getCause();
    }
    if (root != failure) {
      text.append("Caused by: ").append(headline(root)).append('\n');
    }
    return text.toString();
  }

  private static String headline(Throwable failure) {
    String line = failure.toString();
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
  }
}
