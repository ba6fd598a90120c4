package dev.slipway.gateway.application.process;

import dev.slipway.gateway.run.Desired;
import dev.slipway.gateway.run.Outcome;
import dev.slipway.gateway.run.Runs;
import dev.slipway.scheduler.lifecycle.RunState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes the wish that a run be cancelled; that it is cancelled is observed later. */
@Component
public class RunCancellation {

  private final Runs runs;
  private final ProcessStops stops;

  RunCancellation(Runs runs, ProcessStops stops) {
    this.runs = runs;
    this.stops = stops;
  }

  /** Answers false when there is no such run; a run whose driver has ended stays as it is. */
  @Transactional
  public boolean cancel(long runId, String principal) {
    return runs.lock(runId)
        .map(
            run -> {
              if (run.state() == RunState.TERMINATED
                  || run.state() == RunState.TERMINATING
                  || run.desired() == Desired.STOP) {
                return true;
              }
              Outcome outcome = Outcome.cancelled("The run was cancelled by " + principal + ".");
              if (!runs.cancel(run, outcome)) {
                stops.endRun(run, outcome);
              }
              return true;
            })
        .orElse(false);
  }
}
