package dev.slipway.gateway.dashboard;

import java.util.Map;

/** Names of the signals that end processes, as POSIX numbers them on Linux. */
final class Signals {

  private static final Map<Integer, String> NAMES =
      Map.of(
          1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 6, "SIGABRT", 7, "SIGBUS", 9, "SIGKILL", 11,
          "SIGSEGV", 13, "SIGPIPE", 15, "SIGTERM");

  private Signals() {}

  static String name(Integer signal) {
    return signal == null ? null : NAMES.getOrDefault(signal, "signal " + signal);
  }
}
