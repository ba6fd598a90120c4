package dev.slipway.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * How long something took, or since when it goes on.
 *
 * @param words "14m 22s", or "since 09:14:03" while it goes on
 * @param since for the browser, which counts from there; null when it is over
 */
public record Span(String words, String since) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Span NONE = new Span("–", null);

  /** From {@code from} to {@code to}; still going on when {@code to} is null. */
  public static Span between(Instant from, Instant to) {
    if (from == null) {
      return NONE;
    }
    if (to == null) {
      return new Span("since " + CLOCK.format(from), from.toString());
    }
    return new Span(words(Duration.between(from, to)), null);
  }

  /** What has not begun. */
  public static Span none() {
    return NONE;
  }

  /** The two largest units; tenths under ten seconds; negative durations count as zero. */
  public static String words(Duration duration) {
    long millis = Math.max(0, duration.toMillis());
    long seconds = millis / 1000;
    if (seconds < 10) {
      return seconds + "." + millis % 1000 / 100 + "s";
    }
    if (seconds < 60) {
      return seconds + "s";
    }
    if (seconds < 3600) {
      return "%dm %02ds".formatted(seconds / 60, seconds % 60);
    }
    if (seconds < 86400) {
      return "%dh %02dm".formatted(seconds / 3600, seconds / 60 % 60);
    }
    return "%dd %02dh".formatted(seconds / 86400, seconds / 3600 % 24);
  }
}
