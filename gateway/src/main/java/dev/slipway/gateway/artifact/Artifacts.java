package dev.slipway.gateway.artifact;

import dev.slipway.gateway.artifact.ArtifactFiles.Stored;
import dev.slipway.gateway.artifact.ArtifactFiles.TooLargeException;
import dev.slipway.gateway.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores and finds artifacts. */
@Service
public class Artifacts {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private final ArtifactRepository rows;
  private final ArtifactFiles files;
  private final ArtifactSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Artifacts(
      ArtifactRepository rows,
      ArtifactFiles files,
      ArtifactSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Keeps the bytes and returns after the row is committed. The same bytes are the same artifact
   * and keep their first name.
   *
   * @param declaredLength what the sender announced, or -1
   * @param name {@code [A-Za-z0-9][A-Za-z0-9._-]{0,199}}, or null for one made of the hash
   * @param principal who uploads
   * @throws Problem 413 beyond the size limit, 422 for a bad name or no bytes
   */
  public ArtifactView store(InputStream bytes, long declaredLength, String name, String principal)
      throws IOException {
    return upload(bytes, declaredLength, name, principal).artifact();
  }

  Upload upload(InputStream bytes, long declaredLength, String name, String principal)
      throws IOException {
    requireName(name);
    if (declaredLength > settings.sizeLimit().toBytes()) {
      throw tooLarge();
    }
    Stored stored = store(bytes);
    if (stored.size() == 0) {
      throw new Problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "ARTIFACT_EMPTY",
          "The upload has no bytes.",
          "Send the file as the body, with curl: -X POST --upload-file app.jar");
    }
    String kept = name == null ? "artifact-" + stored.sha256().substring(0, 12) : name;
    return transaction.execute(status -> row(stored, kept, principal));
  }

  /** The artifact with this id or SHA-256, empty also for text that is neither. */
  public Optional<ArtifactView> find(String idOrSha256) {
    Optional<Artifact> found =
        ID.matcher(idOrSha256).matches()
            ? rows.findById(Long.parseLong(idOrSha256))
            : rows.findBySha256(idOrSha256);
    return found.map(Artifact::view);
  }

  /** The bytes of the artifact with this SHA-256. */
  public Optional<Path> file(String sha256) {
    return files.find(sha256);
  }

  /**
   * Whether the artifact, read as a jar and never loaded, holds the class.
   *
   * @param className as {@code Class.getName()} writes it
   * @return empty when there is no such artifact or it is no jar
   */
  public Optional<Boolean> hasClass(String sha256, String className) {
    return files.find(sha256).flatMap(file -> hasEntry(file, className));
  }

  private static Optional<Boolean> hasEntry(Path file, String className) {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      return Optional.of(jar.getEntry(className.replace('.', '/') + ".class") != null);
    } catch (IOException noJar) {
      return Optional.empty();
    }
  }

  private Stored store(InputStream bytes) throws IOException {
    try {
      return files.store(bytes, settings.sizeLimit().toBytes());
    } catch (TooLargeException e) {
      throw tooLarge();
    }
  }

  private Upload row(Stored stored, String name, String principal) {
    int added = rows.addIfNew(stored.sha256(), name, stored.size(), principal, clock.instant());
    return new Upload(rows.findBySha256(stored.sha256()).orElseThrow().view(), added == 1);
  }

  private static void requireName(String name) {
    if (name != null && !NAME.matcher(name).matches()) {
      throw new Problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "ARTIFACT_NAME",
          "The artifact's name is not usable as a file name.",
          "Use up to 200 letters, digits, dots, dashes and underscores, a letter or digit first.");
    }
  }

  private Problem tooLarge() {
    return new Problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "ARTIFACT_TOO_LARGE",
        "An artifact may have at most " + settings.sizeLimit().toBytes() + " bytes.",
        "Send less, or raise slipway.artifacts.size-limit.");
  }

  record Upload(ArtifactView artifact, boolean isNew) {}
}
