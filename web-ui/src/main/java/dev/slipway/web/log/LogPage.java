package dev.slipway.web.log;

import dev.slipway.web.view.Amounts;
import java.util.List;

/**
 * Some lines of a log with the ways to older and newer ones.
 *
 * @param lines oldest first
 * @param begin offset of the first byte shown
 * @param end offset behind the last byte shown
 * @param size of the log in bytes
 * @param unavailable why nothing can be read, or null
 */
record LogPage(List<LogLine> lines, long begin, long end, long size, String unavailable) {

  static final int LINES = 500;
  static final int BYTES = 256 * 1024;

  /** The last lines of a window that ends where {@code lines} are wanted up to. */
  static LogPage lastOf(LogWindow window) {
    List<LogLine> all = LogLines.of(window, true);
    List<LogLine> last = all.subList(Math.max(0, all.size() - LINES), all.size());
    long begin = last.isEmpty() ? window.offset() : last.get(0).offset();
    return new LogPage(last, begin, window.end(), window.size(), window.unavailable());
  }

  /** The first lines of a window that begins at a line's start. */
  static LogPage firstOf(LogWindow window) {
    List<LogLine> all = LogLines.of(window, false);
    boolean more = all.size() > LINES;
    long end = more ? all.get(LINES).offset() : wholeLines(window, all);
    List<LogLine> shown = all.stream().filter(line -> line.offset() < end).limit(LINES).toList();
    return new LogPage(shown, window.offset(), end, window.size(), window.unavailable());
  }

  /** Leaves a line that goes on behind the window to the next page. */
  private static long wholeLines(LogWindow window, List<LogLine> lines) {
    boolean last = window.end() >= window.size();
    if (last || lines.size() < 2 || window.bytes()[window.bytes().length - 1] == '\n') {
      return window.end();
    }
    return lines.get(lines.size() - 1).offset();
  }

  public boolean hasOlder() {
    return begin > 0;
  }

  public boolean hasNewer() {
    return end < size;
  }

  public String whole() {
    return Amounts.bytes(size);
  }

  public String share() {
    return "Bytes %s to %s of %s"
        .formatted(Amounts.count(begin), Amounts.count(end), Amounts.count(size));
  }
}
