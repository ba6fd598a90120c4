package dev.slipway.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** How values are written. */
public final class Text {

  private Text() {}

  /** Seconds with one decimal, e.g. "8.7 s". */
  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  /** Megabytes of a million bytes, e.g. "290 MB". */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%d MB", Math.round(bytes / 1e6));
  }

  /**
   * A bar of {@code width} characters; empty when {@code total} is not positive, never longer than
   * full.
   */
  public static String bar(long done, long total, int width) {
    long filled = total <= 0 ? 0 : Math.min(width, Math.max(0, done) * width / total);
    return "█".repeat((int) filled) + "░".repeat(width - (int) filled);
  }

  /**
   * What others wrote, without control characters, so that it cannot steer the terminal; lines and
   * tabs stay.
   */
  public static String harmless(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
  }
}
