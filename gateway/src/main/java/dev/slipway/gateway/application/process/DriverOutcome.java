package dev.slipway.gateway.application.process;

import dev.slipway.gateway.run.Outcome;
import dev.slipway.protocol.Exit;
import java.util.Optional;

/** What the end of a driver means for its run. */
final class DriverOutcome {

  private DriverOutcome() {}

  /**
   * @param exit the driver's
   * @param wished the outcome that was wished before it ended; a driver that had already succeeded
   *     by then stays a success
   */
  static Outcome of(Exit exit, Optional<Outcome> wished) {
    if (exit.reason() == Exit.Reason.EXITED && Integer.valueOf(0).equals(exit.code())) {
      return Outcome.SUCCEEDED;
    }
    return wished.orElseGet(() -> failure(exit));
  }

  private static Outcome failure(Exit exit) {
    return switch (exit.reason()) {
      case EXITED ->
          Outcome.failed(
              "DRIVER_EXITED",
              "The driver ended with exit status " + exit.code() + colon(exit.message()));
      case SIGNALLED ->
          Outcome.failed(
              "DRIVER_KILLED",
              "The driver was ended by signal "
                  + exit.signal()
                  + " (inferred from its exit status), which Slipway did not send.");
      case LAUNCH_FAILED ->
          Outcome.failed(
              "DRIVER_LAUNCH_FAILED", "The driver could not be launched" + colon(exit.message()));
      case VANISHED ->
          Outcome.failed(
              "DRIVER_VANISHED",
              "The driver is gone and left no exit status" + colon(exit.message()));
      case STOPPED -> Outcome.failed("DRIVER_STOPPED", "The driver was stopped by its agent.");
    };
  }

  private static String colon(String message) {
    return message == null || message.isBlank() ? "." : ": " + LastWords.of(message);
  }
}
