package dev.slipway.agent.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * @param offset first byte, 0 or more
 * @param length at most so many bytes, 0 to {@value #MOST}
 */
record LogRange(long offset, int length) {

  /** Most that one call answers. */
  static final int MOST = 4 * 1024 * 1024;

  private static final Pattern PART = Pattern.compile("(offset|length)=(\\d{1,18})");

  /**
   * @param query of the request, null when it has none: then the first {@value #MOST} bytes
   * @throws IllegalArgumentException when it holds anything else than an offset and a length
   */
  static LogRange parse(String query) {
    long offset = 0;
    long length = MOST;
    for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("not offset=<bytes> or length=<bytes>: " + part);
      }
      long value = Long.parseLong(matcher.group(2));
      if (matcher.group(1).equals("offset")) {
        offset = value;
      } else {
        length = Math.min(value, MOST);
      }
    }
    return new LogRange(offset, (int) length);
  }

  /** How many bytes of a file of this size are in the range. */
  int within(long size) {
    return (int) Math.max(0, Math.min(length, size - offset));
  }
}
