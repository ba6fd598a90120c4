package dev.slipway.protocol;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A short-lived right to read one path on an agent's port: {@code <expiry epoch second>.<hex
 * HMAC-SHA256>}.
 *
 * <p>The key is the SHA-256 of the agent's credential: the gateway keeps only that hash, the agent
 * can compute it, and neither sends it.
 */
public final class Grant {

  private Grant() {}

  /** The key that both ends derive from an agent's credential. */
  public static byte[] key(String credential) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(credential.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A grant for {@code path} (without its query) that ends at {@code expiry}, in epoch seconds. */
  public static String issue(byte[] key, String path, long expiry) {
    return expiry + "." + HexFormat.of().formatHex(mac(key, path, expiry));
  }

  /** Whether {@code grant} permits {@code path} at {@code now}, in epoch seconds. */
  public static boolean permits(byte[] key, String grant, String path, long now) {
    try {
      int dot = grant.indexOf('.');
      long expiry = Long.parseLong(grant.substring(0, Math.max(dot, 0)));
      byte[] given = HexFormat.of().parseHex(grant.substring(dot + 1));
      return now <= expiry && MessageDigest.isEqual(given, mac(key, path, expiry));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static byte[] mac(byte[] key, String path, long expiry) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal((expiry + "\n" + path).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
