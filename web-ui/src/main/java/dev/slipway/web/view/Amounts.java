package dev.slipway.web.view;

import java.util.Locale;

/** Numbers with their units, as pages print them. */
public final class Amounts {

  private Amounts() {}

  /** With thousands separated: 18,393. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number and its noun: "1 core", "4 cores". */
  public static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Mebibytes: MiB below 1 GiB, else GiB with at most one decimal. */
  public static String mebibytes(long mebibytes) {
    if (Math.abs(mebibytes) < 1024) {
      return mebibytes + " MiB";
    }
    return decimal(mebibytes / 1024.0) + " GiB";
  }

  /** Bytes in the largest binary unit that keeps the number at 1 or more. */
  public static String bytes(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    if (bytes < 1024 * 1024) {
      return decimal(bytes / 1024.0) + " KiB";
    }
    if (bytes < 1024L * 1024 * 1024) {
      return decimal(bytes / 1048576.0) + " MiB";
    }
    return decimal(bytes / 1073741824.0) + " GiB";
  }

  /** {@code part} of {@code whole} in percent, 0 to 100, for a bar; 0 when there is no whole. */
  public static String percent(long part, long whole) {
    if (whole <= 0) {
      return "0%";
    }
    double share = Math.min(100.0, Math.max(0.0, 100.0 * part / whole));
    return decimal(share) + "%";
  }

  /** A code as words: "Not enough free" for {@code NOT_ENOUGH_FREE}; null for null. */
  public static String words(String code) {
    if (code == null || code.isEmpty()) {
      return code;
    }
    return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String decimal(double number) {
    String text = String.format(Locale.ROOT, "%,.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
