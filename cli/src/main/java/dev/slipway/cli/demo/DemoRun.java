package dev.slipway.cli.demo;

import dev.slipway.cli.api.Artifact;
import dev.slipway.cli.api.GatewayClient;
import dev.slipway.cli.api.Run;
import dev.slipway.cli.api.RunProcess;
import dev.slipway.cli.run.Pause;
import dev.slipway.cli.run.PhaseTable;
import dev.slipway.cli.run.RunFollower;
import dev.slipway.cli.terminal.Step;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.cli.terminal.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The example application, from its upload to its result. */
final class DemoRun {

  private static final int RESULT_BYTES = 64 * 1024;
  private static final int ERROR_BYTES = 4 * 1024;

  private final GatewayClient gateway;
  private final Terminal terminal;
  private final Pause pause;

  DemoRun(GatewayClient gateway, Terminal terminal, Pause pause) {
    this.gateway = gateway;
    this.terminal = terminal;
    this.pause = pause;
  }

  /** Returns the run as it ended. */
  Run run(Path application, String runtime) throws IOException, InterruptedException {
    Step step = terminal.begin("Uploading " + application.getFileName());
    Artifact artifact = gateway.upload(application);
    Run submitted = gateway.submit(submission(artifact, runtime));
    step.done("Submitted as run " + submitted.id());
    Run run = new RunFollower(gateway, terminal, pause).follow(submitted);
    report(run);
    return run;
  }

  private static Map<String, Object> submission(Artifact artifact, String runtime) {
    return Map.of(
        "name", "tpch",
        "application", artifact.sha256(),
        "main_class", "dev.slipway.examples.tpch.TpchQueries",
        "arguments", List.of("0.01"),
        "conf", Map.of("spark.sql.shuffle.partitions", "4"),
        "runtime", runtime,
        "engine", "slipway",
        "driver", Map.of("cores", 1, "memory", "1g"),
        "executors", Map.of("count", 2, "cores", 1, "memory", "1g"));
  }

  private void report(Run run) throws IOException, InterruptedException {
    writeLog(run, "stdout", RESULT_BYTES, "Result, as the driver wrote it:");
    if (!run.succeeded()) {
      writeLog(run, "stderr", ERROR_BYTES, "End of the driver's standard error:");
    }
    terminal.write("");
    terminal.write("Run " + run.id() + "  " + Text.harmless(RunFollower.ending(run)));
    terminal.write(PhaseTable.of(run).stripTrailing());
    terminal.write(
        "From the command to the result: " + Text.seconds(terminal.stopwatch().elapsed()));
  }

  private void writeLog(Run run, String stream, int bytes, String title)
      throws IOException, InterruptedException {
    Optional<RunProcess> driver =
        gateway.processes(run.id()).stream().filter(RunProcess::driver).reduce((a, b) -> b);
    if (driver.isEmpty()) {
      return;
    }
    String log = gateway.log(run.id(), driver.get().id(), stream, bytes);
    if (!log.isBlank()) {
      terminal.write("");
      terminal.write(title);
      terminal.write(Text.harmless(log).stripTrailing());
    }
  }
}
