package dev.slipway.acceptance.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the test; it ends with the test's JVM because its standard input is our pipe. */
public final class Child {

  private final String name;
  private final Path log;
  private final Process process;

  Child(String name, List<String> command, Path log) {
    this.name = name;
    this.log = log;
    try {
      this.process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return log;
  }

  /** SIGKILL, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    await(10);
  }

  /** SIGTERM alone, its standard input stays open; waits until it is gone. */
  public void terminate() {
    Proc.signal("-TERM", process.pid());
    await(30);
  }

  /** End of file on its standard input, and waits until it is gone. */
  public void release() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // It has ended by itself.
    }
    await(30);
  }

  private void await(long seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new AssertionError(name + " is still alive after " + seconds + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
