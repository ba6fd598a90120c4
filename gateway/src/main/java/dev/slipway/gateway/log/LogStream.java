package dev.slipway.gateway.log;

import java.util.Locale;

/** What a process writes to. */
public enum LogStream {
  STDOUT,
  STDERR;

  /** As in paths: {@code stdout}, {@code stderr}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
