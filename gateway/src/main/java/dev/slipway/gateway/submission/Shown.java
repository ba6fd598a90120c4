package dev.slipway.gateway.submission;

/** Quotes a client's text in a sentence: short, and without control characters. */
final class Shown {

  private static final int LONGEST = 80;

  private Shown() {}

  static String of(String text) {
    String plain = String.valueOf(text).replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}
