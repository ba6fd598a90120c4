package dev.slipway.gateway.application.process;

import java.util.List;

/** The first line of a failure, and its root cause; the lines between them are for the log. */
final class LastWords {

  private static final String CAUSE = "Caused by: ";

  private LastWords() {}

  static String of(String message) {
    List<String> lines = message.strip().lines().map(String::strip).toList();
    String first = lines.get(0);
    return lines.stream()
        .filter(line -> line.startsWith(CAUSE))
        .reduce((earlier, later) -> later)
        .map(cause -> first + ", caused by " + cause.substring(CAUSE.length()))
        .orElse(first);
  }
}
