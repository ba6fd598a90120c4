package dev.slipway.web.log;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a log.
 *
 * @param offset of its first byte; names the line for good, since logs only grow
 * @param text without its end of line; control characters made visible, colour codes taken out
 */
record LogLine(long offset, String text) {

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;?]*[ -/]*[@-~]");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");
  private static final Pattern LEVEL = Pattern.compile("^.{0,40}?\\b(WARN|ERROR|FATAL)\\b");
  private static final char PICTURES = '\u2400';
  private static final char DELETE = '\u2421';

  static LogLine of(long offset, String raw) {
    String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
    String plain = COLOUR.matcher(line).replaceAll("");
    return new LogLine(offset, CONTROL.matcher(plain).replaceAll(LogLine::picture));
  }

  private static String picture(MatchResult found) {
    char control = found.group().charAt(0);
    return String.valueOf(control == 0x7F ? DELETE : (char) (PICTURES + control));
  }

  /** {@code warn}, {@code error} or null, by the level that Spark's layout prints early. */
  public String level() {
    Matcher level = LEVEL.matcher(text);
    if (!level.find()) {
      return null;
    }
    return level.group(1).equals("WARN") ? "warn" : "error";
  }
}
