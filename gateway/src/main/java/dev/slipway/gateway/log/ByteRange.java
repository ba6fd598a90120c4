package dev.slipway.gateway.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code Range} header (RFC 9110) with one range; anything else is as good as no header.
 *
 * @param first first byte, or -1 for a suffix
 * @param last last byte or -1 for the end; of a suffix its length
 */
record ByteRange(long first, long last) {

  /** The whole file, answered with status 200. */
  static final ByteRange WHOLE = new ByteRange(0, -1);

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static ByteRange parse(String header) {
    Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
    if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
      return WHOLE;
    }
    ByteRange range = new ByteRange(number(matcher.group(1)), number(matcher.group(2)));
    boolean backwards = range.first >= 0 && range.last >= 0 && range.last < range.first;
    return backwards ? WHOLE : range;
  }

  boolean isWhole() {
    return equals(WHOLE);
  }

  /** Where to start in a log of {@code size} bytes. */
  long start(long size) {
    return first >= 0 ? first : Math.max(0, size - last);
  }

  /** The byte after the last one. */
  long end(long size) {
    return first < 0 || last < 0 ? size : Math.min(size, last + 1);
  }

  /** Whether a log of {@code size} bytes has any byte of it. */
  boolean isSatisfiable(long size) {
    return isWhole() || start(size) < end(size);
  }

  private static long number(String digits) {
    return digits.isEmpty() ? -1 : Long.parseLong(digits);
  }
}
