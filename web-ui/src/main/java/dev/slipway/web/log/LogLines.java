package dev.slipway.web.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a window of bytes into lines. Bytes that are no UTF-8 become replacement characters. */
final class LogLines {

  private LogLines() {}

  /**
   * Lines that begin in the window. A window that does not begin at a line's start loses its first,
   * partial line, unless it has no other.
   *
   * @param cutStart whether the window may begin within a line
   */
  static List<LogLine> of(LogWindow window, boolean cutStart) {
    byte[] bytes = window.bytes();
    int start = cutStart && window.offset() > 0 ? afterFirstLine(bytes) : 0;
    List<LogLine> lines = new ArrayList<>();
    for (int end; start < bytes.length; start = end + 1) {
      end = endOfLine(bytes, start);
      String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      lines.add(LogLine.of(window.offset() + start, text));
    }
    return lines;
  }

  private static int afterFirstLine(byte[] bytes) {
    int end = endOfLine(bytes, 0);
    return end + 1 < bytes.length ? end + 1 : 0;
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }
}
