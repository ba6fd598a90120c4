package dev.slipway.web.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time. Its words do not depend on the present, so that equal state gives equal markup;
 * the browser turns them into "4 min ago".
 *
 * @param iso for {@code <time datetime>}, UTC, to the second
 * @param words day and time in UTC, without the year
 * @param exact with year and zone
 */
public record Moment(String iso, String words, String exact) {

  private static final DateTimeFormatter WORDS = format("d MMM HH:mm:ss");
  private static final DateTimeFormatter EXACT = format("yyyy-MM-dd HH:mm:ss 'UTC'");

  /** The moment of {@code instant}; null for null. */
  public static Moment of(Instant instant) {
    if (instant == null) {
      return null;
    }
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return new Moment(second.toString(), WORDS.format(second), EXACT.format(second));
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
  }
}
