package dev.slipway.agent;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people write them: 4g, 512m, 10s, 24h. */
final class Quantity {

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,9})(ms|[smhgt])");
  private static final Map<String, Long> MEBIBYTES = Map.of("m", 1L, "g", 1024L, "t", 1024L * 1024);
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);

  private Quantity() {}

  /** More than zero, in MiB. */
  static long mebibytes(String option, String text) {
    long amount = amount(text, MEBIBYTES);
    if (amount < 1) {
      throw new IllegalArgumentException(option + " must be a size such as 512m or 4g.");
    }
    return amount;
  }

  /** Zero or more. */
  static Duration duration(String option, String text) {
    long amount = amount(text, MILLIS);
    if (amount < 0) {
      throw new IllegalArgumentException(option + " must be a time such as 500ms, 10s or 24h.");
    }
    return Duration.ofMillis(amount);
  }

  private static long amount(String text, Map<String, Long> units) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip().toLowerCase(Locale.ROOT));
    return matcher.matches() && units.containsKey(matcher.group(2))
        ? Long.parseLong(matcher.group(1)) * units.get(matcher.group(2))
        : -1;
  }
}
