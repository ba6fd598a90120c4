package dev.slipway.gateway.access;

import dev.slipway.gateway.access.token.Tokens;
import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Secrets of drivers and applications, derived from one key and stored nowhere: every gateway with
 * the same key file derives the same ones.
 */
@Component
public class Secrets {

  private static final String DRIVER_PREFIX = "slw_drv_";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  /**
   * @param keyFile {@code slipway.secret-key-file}: 256 bits as base64 for URLs; when it is empty a
   *     key is made in the data folder
   */
  Secrets(SlipwaySettings settings, @Value("${slipway.secret-key-file:}") String keyFile)
      throws IOException {
    Path file = keyFile.isEmpty() ? madeIn(settings.data().toAbsolutePath()) : Path.of(keyFile);
    byte[] bytes = Base64.getUrlDecoder().decode(OwnerFiles.readLine(file));
    if (bytes.length < KEY_BYTES) {
      throw new IOException(file + " holds fewer than 256 bits of base64 text");
    }
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  private static Path madeIn(Path folder) throws IOException {
    Path file = OwnerFiles.folder(folder).resolve("secret-key");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(bytes);
      OwnerFiles.writeLine(file, Tokens.text(bytes));
    }
    return file;
  }

  /** The bearer token of an attempt's driver. */
  public String driverToken(long attemptId) {
    return DRIVER_PREFIX + attemptId + "_" + derive("driver:" + attemptId);
  }

  /** The attempt whose driver has this token; empty when the token was not made here. */
  public OptionalLong attemptOf(String token) {
    if (!token.startsWith(DRIVER_PREFIX)) {
      return OptionalLong.empty();
    }
    int end = token.indexOf('_', DRIVER_PREFIX.length());
    try {
      long attemptId = Long.parseLong(token.substring(DRIVER_PREFIX.length(), Math.max(end, 0)));
      return equal(token, driverToken(attemptId))
          ? OptionalLong.of(attemptId)
          : OptionalLong.empty();
    } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
      return OptionalLong.empty();
    }
  }

  /** Spark's {@code spark.authenticate.secret} of one application. */
  public String applicationSecret(long applicationId) {
    return derive("application:" + applicationId);
  }

  private String derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Tokens.text(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean equal(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
