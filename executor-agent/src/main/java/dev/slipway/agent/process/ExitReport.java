package dev.slipway.agent.process;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.Exit.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Says how a process ended, from what it left behind. */
final class ExitReport {

  private static final int MESSAGE_CHARACTERS = 2_000;
  private static final int BY_SIGNAL = 128;
  private static final int LAST_SIGNAL = 64;
  private static final int KILL = 9;

  private final InstantSource clock;

  ExitReport(InstantSource clock) {
    this.clock = clock;
  }

  Exit launchFailed(String sentence) {
    return exit(Reason.LAUNCH_FAILED, null, null, sentence);
  }

  Exit stoppedBeforeLaunch() {
    return exit(Reason.STOPPED, null, null, "It was stopped before it was launched.");
  }

  Exit vanished(String sentence) {
    return exit(Reason.VANISHED, null, null, sentence);
  }

  /**
   * @param killed whether TERM was not enough within {@code grace}
   */
  Exit stopped(Optional<Integer> status, boolean killed, Duration grace) {
    Integer signal = status.map(ExitReport::signal).orElse(killed ? KILL : null);
    String message =
        killed
            ? "It went on for " + grace.toMillis() / 1000.0 + " s after TERM and was killed."
            : null;
    return exit(Reason.STOPPED, status.orElse(null), signal, message);
  }

  /**
   * @param failure where a driver leaves its last exception
   */
  Exit ended(int status, Path failure) {
    Integer signal = signal(status);
    String message = text(failure);
    if (signal == null) {
      return exit(Reason.EXITED, status, null, message);
    }
    String inferred = "Signal " + signal + ", inferred from exit status " + status + ".";
    return exit(Reason.SIGNALLED, status, signal, message == null ? inferred : message);
  }

  private Exit exit(Reason reason, Integer code, Integer signal, String message) {
    return new Exit(reason, code, signal, message, clock.millis());
  }

  private static Integer signal(int status) {
    int signal = status - BY_SIGNAL;
    return signal >= 1 && signal <= LAST_SIGNAL ? signal : null;
  }

  /** The beginning of the file without what would spoil a log line; null when there is none. */
  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(4 * MESSAGE_CHARACTERS);
      String text = new String(bytes, StandardCharsets.UTF_8).strip();
      String printable = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
      return printable.isEmpty()
          ? null
          : printable.substring(0, Math.min(printable.length(), MESSAGE_CHARACTERS));
    } catch (IOException none) {
      return null;
    }
  }
}
