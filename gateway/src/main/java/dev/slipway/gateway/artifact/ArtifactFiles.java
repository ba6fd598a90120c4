package dev.slipway.gateway.artifact;

import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The bytes of artifacts: {@code artifacts/<2 hex>/<sha256>} in the data folder. */
@Component
class ArtifactFiles {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER = 1 << 16;

  private final Path folder;

  ArtifactFiles(SlipwaySettings settings) throws IOException {
    OwnerFiles.folder(settings.data().toAbsolutePath());
    this.folder = OwnerFiles.folder(settings.data().toAbsolutePath().resolve("artifacts"));
  }

  /**
   * Copies {@code bytes} to disk. When this returns, the file survives a crash of the machine.
   *
   * @param limit in bytes
   * @throws TooLargeException when there are more
   */
  Stored store(InputStream bytes, long limit) throws IOException {
    Path temporary = OwnerFiles.temporary(folder, "upload");
    try {
      MessageDigest digest = sha256();
      long size = copy(bytes, temporary, digest, limit);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      if (size > 0) {
        publish(temporary, sha256);
      }
      return new Stored(sha256, size);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The file of {@code sha256}, empty when there is none or the text is no hash. */
  Optional<Path> find(String sha256) {
    return SHA256.matcher(sha256).matches()
        ? Optional.of(path(sha256)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  private static long copy(InputStream bytes, Path file, MessageDigest digest, long limit)
      throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read; (read = bytes.read(buffer)) >= 0; ) {
        size += read;
        if (size > limit) {
          throw new TooLargeException();
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  private void publish(Path temporary, String sha256) throws IOException {
    Path target = path(sha256);
    OwnerFiles.folder(target.getParent());
    OwnerFiles.publish(temporary, target);
    OwnerFiles.force(folder);
  }

  private Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param size in bytes; with 0 nothing was kept
   */
  record Stored(String sha256, long size) {}

  /** The bytes go on beyond the limit. */
  static class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
