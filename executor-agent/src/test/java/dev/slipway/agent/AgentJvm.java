package dev.slipway.agent;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An agent in a JVM of its own, with the flags that are documented for it. */
final class AgentJvm {

  private final Process process;
  private final Path log;

  AgentJvm(Path folder, String mark, List<String> arguments) throws IOException {
    this.log = Files.createTempFile(folder, "agent", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WitnessAgent.class.getName(),
                mark));
    command.addAll(arguments);
    this.process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .redirectError(Redirect.appendTo(log.toFile()))
            .start();
  }

  Process process() {
    return process;
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void killHard() {
    process.destroyForcibly();
    awaitEnd();
  }

  int awaitEnd() {
    Await.until("the agent ends", () -> !process.isAlive());
    return process.exitValue();
  }
}
