package dev.slipway.agent.os;

import dev.slipway.agent.folder.JournalEntry;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The mark in the environment of every process of one tree.
 *
 * @param value of the variable {@value #VARIABLE}: the process's id and a random part
 */
public record ProcessToken(String value) {

  /** Name of the environment variable. */
  public static final String VARIABLE = "SLIPWAY_PROCESS";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** The mark of a journalled process. */
  public static ProcessToken of(JournalEntry entry) {
    return new ProcessToken(entry.processId() + ":" + entry.token());
  }

  /** A new random part, 128 bits in hex. */
  public static String random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String assignment() {
    return VARIABLE + "=" + value;
  }
}
