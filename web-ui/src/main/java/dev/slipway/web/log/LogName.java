package dev.slipway.web.log;

import java.util.Locale;

/** One of the two streams of a process of a run. */
public record LogName(long runId, long processId, Stream stream) {

  /** What a process writes to. */
  public enum Stream {
    STDOUT,
    STDERR;

    /** As in paths: {@code stdout}, {@code stderr}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
