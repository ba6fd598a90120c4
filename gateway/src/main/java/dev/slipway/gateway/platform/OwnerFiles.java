package dev.slipway.gateway.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that only the gateway's own user can read. */
public final class OwnerFiles {

  private static final Set<PosixFilePermission> ALL = PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<Set<PosixFilePermission>> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private OwnerFiles() {}

  /**
   * Makes {@code folder} with its missing parents, all 0700. An empty folder that was there already
   * is narrowed to 0700.
   *
   * @return {@code folder}
   * @throws AccessDeniedException when it holds files and is open to other users: narrowing a
   *     folder that others use would lock them out
   */
  public static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ALL));
    if (!Files.getPosixFilePermissions(folder).equals(ALL)) {
      if (!isEmpty(folder)) {
        throw new AccessDeniedException(
            folder.toString(), null, "other users can reach it; make it private with chmod 700");
      }
      Files.setPosixFilePermissions(folder, ALL);
    }
    return folder;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** A new empty file, 0600, with a name of its own in {@code folder}. */
  public static Path temporary(Path folder, String prefix) throws IOException {
    return Files.createTempFile(folder, prefix, ".tmp", FILE);
  }

  /** Writes one line to {@code file}, 0600: after a crash there is the old file or the new one. */
  public static void writeLine(Path file, String line) throws IOException {
    Path temporary = temporary(file.getParent(), "." + file.getFileName());
    try {
      Files.writeString(temporary, line + "\n");
      publish(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Copies {@code bytes} to {@code file}, as one step and lasting; only the owner may use it. */
  public static void copy(InputStream bytes, Path file, boolean executable) throws IOException {
    Path temporary = temporary(file.getParent(), "." + file.getFileName());
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        bytes.transferTo(out);
      }
      if (executable) {
        Files.setPosixFilePermissions(temporary, ALL);
      }
      publish(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The first line of {@code file}, without blanks around it. */
  public static String readLine(Path file) throws IOException {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.findFirst().orElse("").strip();
    }
  }

  /** Moves {@code temporary} over {@code file} so that both survive a crash of the machine. */
  public static void publish(Path temporary, Path file) throws IOException {
    force(temporary, StandardOpenOption.WRITE);
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    force(file.getParent());
  }

  /** Makes a change of {@code folder} survive a crash of the machine. */
  public static void force(Path folder) throws IOException {
    force(folder, StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
