package dev.slipway.gateway.application.process;

import dev.slipway.gateway.application.model.Application;
import dev.slipway.gateway.application.model.ApplicationRepository;
import dev.slipway.gateway.application.model.ProcessWish;
import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.StopReason;
import dev.slipway.gateway.run.Outcome;
import dev.slipway.gateway.run.Run;
import dev.slipway.gateway.run.Runs;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Executors that end before they register, one after the other, are a launch that cannot work: each
 * next one waits longer, and after a number of them the run fails instead of going on for ever.
 */
@Component
class ExecutorFailures {

  private final ApplicationRepository applications;
  private final Runs runs;
  private final ProcessStops stops;
  private final ExecutorSettings settings;

  ExecutorFailures(
      ApplicationRepository applications,
      Runs runs,
      ProcessStops stops,
      ExecutorSettings settings) {
    this.applications = applications;
    this.runs = runs;
    this.stops = stops;
    this.settings = settings;
  }

  void executorExited(Run run, SparkProcess executor, boolean hadRegistered, Instant now) {
    boolean wished =
        executor.desired() == ProcessWish.STOP
            && executor.stopReason() != StopReason.NEVER_REGISTERED;
    if (hadRegistered || wished || runs.wishedEnd(run).isPresent()) {
      return;
    }
    Application application = applications.findById(executor.applicationId()).orElseThrow();
    int next = application.failuresInRow() + 1;
    int failures = application.executorFailed(now.plus(settings.pauseAfter(next)));
    if (failures >= settings.maxLaunchFailures()) {
      stops.endRun(run, Outcome.failed("EXECUTORS_FAILING", sentence(failures, executor)));
    }
  }

  private static String sentence(int failures, SparkProcess executor) {
    return failures
        + " executors in a row ended before they registered with the driver; the last one: "
        + ExitWords.of(executor.exit())
        + ". Its log says more.";
  }
}
