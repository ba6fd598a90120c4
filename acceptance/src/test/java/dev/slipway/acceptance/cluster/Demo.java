package dev.slipway.acceptance.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./slipway demo}, without the script's look whether a build is needed. */
public final class Demo implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final Path home;
  private final Process process;

  private Demo(Path home, Process process) {
    this.home = home;
    this.process = process;
  }

  public static Demo start(Path home) throws IOException {
    Path output = home.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Checkout.java().toString(),
                    "-Xmx128m",
                    "-Dslipway.checkout=" + Checkout.root(),
                    "-jar",
                    Checkout.root().resolve("cli/target/slipway-cli.jar").toString(),
                    "demo"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("SLIPWAY_HOME", home.resolve("demo").toString());
    builder.environment().put("SLIPWAY_PORT", "0");
    return new Demo(home, builder.start());
  }

  /** Waits until the demo has said this. */
  public void awaitOutput(String text) {
    Await.until("the demo says " + text, START, this::output, said -> said.contains(text));
  }

  /** The process of the demo with this text in its command line, the first when there are more. */
  public long pidOf(String text) {
    if (text.contains("slipway-cli.jar")) {
      return process.pid();
    }
    return Proc.mentioning(home.toString()).stream()
        .filter(pid -> Proc.commandLine(pid).contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no process of the demo has " + text));
  }

  /** As Ctrl-C does. */
  public void interrupt() {
    Proc.signal("-INT", process.pid());
  }

  /** Ends the demo; whatever a failed test left is ended too. */
  @Override
  public void close() {
    Proc.signal("-TERM", process.pid());
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Proc.mentioning(home.toString()).forEach(Proc::kill);
  }

  private String output() {
    if (!process.isAlive()) {
      throw new AssertionError("The demo has ended:\n" + read());
    }
    return read();
  }

  private String read() {
    try {
      return Files.readString(home.resolve("output.txt"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
