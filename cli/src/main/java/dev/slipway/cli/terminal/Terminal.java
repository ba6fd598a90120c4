package dev.slipway.cli.terminal;

import java.io.PrintStream;

/** Where a person reads what happens. */
public interface Terminal {

  /** A terminal on which the line of a step moves, with colours. */
  static Terminal moving(PrintStream out, int columns, Stopwatch stopwatch) {
    return new MovingTerminal(out, columns, stopwatch);
  }

  /** Lines that are only ever added, in ASCII of our own. */
  static Terminal plain(PrintStream out, Stopwatch stopwatch) {
    return new PlainTerminal(out, stopwatch);
  }

  /** Begins a step; the one before it has ended. */
  Step begin(String title);

  /** Writes text as it is, one or more lines. */
  void write(String text);

  /** Writes why the command could not go on. */
  void failure(String text);

  /** Counts since the command began. */
  Stopwatch stopwatch();
}
