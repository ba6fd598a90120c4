package dev.slipway.gateway.database;

import dev.slipway.gateway.platform.OwnerFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Where the embedded server keeps its files.
 *
 * @param base absolute, without symbolic links, 0700
 */
record PostgresFolder(Path base) {

  private static final int STATUS_LINE = 7;

  static PostgresFolder in(Path folder) throws IOException {
    return new PostgresFolder(OwnerFiles.folder(folder.toAbsolutePath()).toRealPath());
  }

  Path data() {
    return base.resolve("postgres");
  }

  /** A half-made data folder, never used. */
  Path unfinishedData() {
    return base.resolve("postgres.unfinished");
  }

  Path log() {
    return base.resolve("postgres.log");
  }

  Path lock() {
    return base.resolve("postgres.lock");
  }

  Path passwordFile() {
    return base.resolve("postgres-password");
  }

  /** The password of both roles, made at first use. */
  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      if (Files.exists(data())) {
        throw new IOException(
            data() + " needs its password file " + passwordFile() + ", which is missing");
      }
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      OwnerFiles.writeLine(
          passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    return OwnerFiles.readLine(passwordFile());
  }

  /** Whether {@code postmaster.pid} says that process {@code pid} takes connections. */
  boolean saysReady(long pid) throws IOException {
    try {
      List<String> lines = Files.readAllLines(postmasterFile());
      return lines.size() > STATUS_LINE
          && lines.get(0).equals(Long.toString(pid))
          && lines.get(STATUS_LINE).strip().equals("ready");
    } catch (NoSuchFileException notYet) {
      return false;
    }
  }

  /** PostgreSQL's own lock file: there while a server runs, and after one that crashed. */
  Path postmasterFile() {
    return data().resolve("postmaster.pid");
  }

  /** The script that ends a server of this folder, unpacked anew. */
  Path endScript() throws IOException {
    Path script = base.resolve("end-postgres.sh");
    try (InputStream source = PostgresFolder.class.getResourceAsStream("end-postgres.sh")) {
      OwnerFiles.copy(source, script, true);
    }
    return script;
  }
}
