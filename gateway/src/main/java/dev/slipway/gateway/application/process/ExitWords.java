package dev.slipway.gateway.application.process;

import dev.slipway.protocol.Exit;

final class ExitWords {

  private ExitWords() {}

  static String of(Exit exit) {
    return switch (exit.reason()) {
      case EXITED -> "exit status " + exit.code();
      case SIGNALLED -> "signal " + exit.signal() + ", inferred";
      case STOPPED -> "stopped as wished";
      case LAUNCH_FAILED -> "it could not be launched" + tail(exit);
      case VANISHED -> "it vanished" + tail(exit);
    };
  }

  private static String tail(Exit exit) {
    return exit.message() == null ? "" : " (" + exit.message() + ")";
  }
}
