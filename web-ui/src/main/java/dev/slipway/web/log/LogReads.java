package dev.slipway.web.log;

import java.util.Optional;

/** Reads what a process has written so far. */
public interface LogReads {

  /**
   * At most {@code length} bytes from byte {@code from} on; fewer at the end of what is written.
   *
   * @return empty when the run has no such process
   */
  Optional<LogWindow> read(LogName log, long from, int length);

  /**
   * The last {@code length} bytes, or all when there are fewer.
   *
   * @return empty when the run has no such process
   */
  Optional<LogWindow> tail(LogName log, int length);
}
