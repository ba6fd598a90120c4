package dev.slipway.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/** A child that is told to end by the end of file on its standard input. */
public final class ChildProcess {

  private static final Duration CLEAN_UP_LIMIT = Duration.ofSeconds(20);

  private final ChildSpec spec;
  private final Mark mark;
  private final Process process;

  private ChildProcess(ChildSpec spec, Mark mark, Process process) {
    this.spec = spec;
    this.mark = mark;
    this.process = process;
  }

  static ChildProcess start(ChildSpec spec, Mark mark) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(spec.command())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(spec.log().toFile()));
    mark.put(builder.environment());
    return new ChildProcess(spec, mark, builder.start());
  }

  /** What it was started from. */
  public ChildSpec spec() {
    return spec;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** "exit status 3" or "signal 9", once it has ended. */
  public String ending() {
    int status = process.exitValue();
    return status > 128 ? "signal " + (status - 128) : "exit status " + status;
  }

  void onExit(Runnable action) {
    process.onExit().thenRun(action);
  }

  boolean alive() {
    return process.isAlive();
  }

  void closePipe() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // A child that has ended has closed its end of the pipe.
    }
  }

  /** Kills it when it has not ended by itself; returns whether it had. */
  boolean awaitEnd(Duration limit) {
    boolean ended = await(process, limit);
    if (!ended) {
      process.destroyForcibly();
      await(process, Duration.ofSeconds(5));
    }
    return ended;
  }

  void cleanUp() {
    if (spec.cleanUp().isEmpty()) {
      return;
    }
    try {
      ProcessBuilder builder =
          new ProcessBuilder(spec.cleanUp())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(spec.log().toFile()));
      mark.put(builder.environment());
      Process cleaner = builder.start();
      cleaner.getOutputStream().close();
      if (!await(cleaner, CLEAN_UP_LIMIT)) {
        cleaner.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean await(Process process, Duration limit) {
    return Waiting.until(() -> !process.isAlive(), limit);
  }
}
