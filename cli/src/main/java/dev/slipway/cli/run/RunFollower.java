package dev.slipway.cli.run;

import dev.slipway.cli.api.GatewayClient;
import dev.slipway.cli.api.Run;
import dev.slipway.cli.api.RunProcess;
import dev.slipway.cli.terminal.Step;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.cli.terminal.Text;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the stages of a run as it passes them, until it is over. */
public final class RunFollower {

  private final GatewayClient gateway;
  private final Terminal terminal;
  private final Pause pause;

  /**
   * @param pause between two looks at the run
   */
  public RunFollower(GatewayClient gateway, Terminal terminal, Pause pause) {
    this.gateway = gateway;
    this.terminal = terminal;
    this.pause = pause;
  }

  /** Returns the run as it ended. */
  public Run follow(Run submitted) throws IOException, InterruptedException {
    Run run = submitted;
    for (RunStage stage : RunStage.values()) {
      Step step = terminal.begin(stage.title());
      while (!stage.reachedBy(run) && !run.terminated()) {
        show(step, stage, run);
        pause.take();
        run = gateway.run(run.id());
      }
      if (run.terminated() && !(run.succeeded() && stage.reachedBy(run))) {
        step.failed(Text.harmless(ending(run)));
        return run;
      }
      step.done(Text.harmless(stage.reachedText(run) + where(stage, run)));
    }
    return run;
  }

  /** How a run ended, e.g. "FAILED (DRIVER_EXITED): The driver ended with exit status 1." */
  public static String ending(Run run) {
    String code = run.code().isEmpty() ? "" : " (" + run.code() + ")";
    String message = run.message().isEmpty() ? "" : ": " + run.message();
    return run.succeeded() ? run.result() : run.result() + code + message;
  }

  private void show(Step step, RunStage stage, Run run) throws IOException, InterruptedException {
    String text = stage.progress(run);
    switch (stage) {
      case PLACED -> step.progress(Text.harmless(text));
      case DRIVER_STARTED, EXECUTORS -> step.progress(Text.harmless(text + preparations(run)));
      case FINISHED -> step.progress(run.tasksDone(), run.tasksKnown(), Text.harmless(text));
    }
  }

  /** What agents do before they can launch, e.g. fetch the runtime. */
  private String preparations(Run run) throws IOException, InterruptedException {
    return processes(run)
        .map(RunProcess::detail)
        .filter(Objects::nonNull)
        .distinct()
        .map(detail -> "  " + detail)
        .collect(Collectors.joining());
  }

  private String where(RunStage stage, Run run) throws IOException, InterruptedException {
    if (stage != RunStage.EXECUTORS) {
      return "";
    }
    String agents =
        processes(run)
            .filter(process -> !process.driver() && process.agent() != null)
            .map(RunProcess::agent)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" and "));
    return agents.isEmpty() ? "" : " on " + agents;
  }

  private Stream<RunProcess> processes(Run run) throws IOException, InterruptedException {
    return gateway.processes(run.id()).stream();
  }
}
