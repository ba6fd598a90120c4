package dev.slipway.gateway.database;

import dev.slipway.gateway.platform.OwnerFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked once for each archive and user. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * @param cache 0700, made if missing
   * @return the folder that holds {@code bin/postgres} and {@code bin/initdb}
   */
  static Path unpackedIn(Path cache) throws IOException {
    URL archive = PostgresBinaries.class.getResource(archiveName());
    if (archive == null) {
      throw new IOException(
          "There is no embedded PostgreSQL for "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch"));
    }
    OwnerFiles.folder(cache);
    Path unpacked = cache.resolve(digest(archive));
    if (!Files.isDirectory(unpacked)) {
      Path temporary = Files.createTempDirectory(cache, ".unpacking");
      try {
        unpack(archive, temporary);
        publish(temporary, unpacked);
      } finally {
        FileSystemUtils.deleteRecursively(temporary);
      }
    }
    return unpacked.toRealPath();
  }

  private static String archiveName() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
      case "aarch64" -> "/postgres-linux-arm_64.txz";
      default -> "/postgres-linux-unknown.txz";
    };
  }

  private static String digest(URL archive) throws IOException {
    try (InputStream in = archive.openStream()) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read; (read = in.read(buffer)) >= 0; ) {
        sha256.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(sha256.digest(), 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(URL archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        unpack(entry, tar, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream bytes, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive names a file outside of it: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
      boolean program = target.getParent().equals(folder.resolve("bin"));
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
    }
  }

  /** Another process may have unpacked the same archive meanwhile; then its work is as good. */
  private static void publish(Path temporary, Path unpacked) throws IOException {
    try {
      Files.move(temporary, unpacked, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(unpacked)) {
        throw e;
      }
    }
  }
}
