package dev.slipway.gateway.dashboard;

import dev.slipway.protocol.driver.Progress.Tally;
import dev.slipway.web.run.RunRequest;
import dev.slipway.web.run.RunStatus;
import dev.slipway.web.run.RunTimes;
import dev.slipway.web.run.RunView;
import dev.slipway.web.run.RunWork;
import dev.slipway.web.run.Waiting;

/** From the API's view of a run to the dashboard's. */
final class RunViews {

  private RunViews() {}

  static RunView of(dev.slipway.gateway.run.view.RunView run) {
    return new RunView(
        run.id(),
        run.name(),
        new RunStatus(
            RunStatus.State.valueOf(run.state()),
            run.result() == null ? null : RunStatus.Result.valueOf(run.result()),
            run.code(),
            run.message(),
            RunStatus.Desired.valueOf(run.desired())),
        new RunRequest(
            run.mainClass(), run.runtime(), run.engine(), run.submittedBy(), run.launchedBy()),
        new RunTimes(
            run.submittedAt(),
            run.placedAt(),
            run.driverLaunchedAt(),
            run.driverStartedAt(),
            run.firstExecutorAt(),
            run.finishedAt(),
            run.endedAt()),
        run.waiting() == null ? null : waiting(run.waiting()),
        work(run));
  }

  private static Waiting waiting(dev.slipway.gateway.run.view.RunView.Waiting waiting) {
    return new Waiting(
        waiting.code(),
        waiting.sentence(),
        waiting.shortage().stream()
            .map(
                each ->
                    new Waiting.Shortage(
                        each.agentId(), each.agent(), each.cores(), each.memoryMb()))
            .toList());
  }

  private static RunWork work(dev.slipway.gateway.run.view.RunView run) {
    return new RunWork(
        run.executors().wanted(),
        run.executors().registered(),
        run.progress() == null ? null : progress(run.progress()),
        run.driver() == null ? null : driver(run.driver()));
  }

  private static RunWork.Progress progress(dev.slipway.gateway.run.view.RunView.Progress progress) {
    return new RunWork.Progress(
        counts(progress.sparkJobs()),
        counts(progress.stages()),
        counts(progress.tasks()),
        progress.tasksKnown());
  }

  private static RunWork.Counts counts(Tally tally) {
    return new RunWork.Counts(tally.done(), tally.failed(), tally.active());
  }

  private static RunWork.Driver driver(dev.slipway.gateway.run.view.RunView.Driver driver) {
    return new RunWork.Driver(
        driver.processId(), driver.agent(), driver.exitCode(), Signals.name(driver.exitSignal()));
  }
}
