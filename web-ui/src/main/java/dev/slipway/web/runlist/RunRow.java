package dev.slipway.web.runlist;

import dev.slipway.web.run.RunStatus;
import dev.slipway.web.run.RunTimes;
import dev.slipway.web.run.RunView;
import dev.slipway.web.run.RunWork;
import dev.slipway.web.view.Amounts;
import dev.slipway.web.view.Badge;
import dev.slipway.web.view.Moment;
import dev.slipway.web.view.Span;
import java.time.Instant;

/** One row of the list of runs. */
record RunRow(RunView run) {

  public String key() {
    return "run-" + run.id();
  }

  public Badge badge() {
    return run.status().badge();
  }

  /** The reason beside the state: short, the run's own page has the sentence. */
  public String note() {
    RunStatus status = run.status();
    if (status.stopping()) {
      return "Cancel requested";
    }
    if (status.over()) {
      return Amounts.words(status.code());
    }
    return run.waiting() == null ? null : Amounts.words(run.waiting().code());
  }

  public boolean failed() {
    RunStatus.Result result = run.status().result();
    return result == RunStatus.Result.FAILED || result == RunStatus.Result.REJECTED;
  }

  public Moment submitted() {
    return Moment.of(run.times().submittedAt());
  }

  /** From submission to placement, or to the end of what never was placed. */
  public Span queued() {
    RunTimes times = run.times();
    Instant end = times.placedAt() == null ? times.endedAt() : times.placedAt();
    return Span.between(times.submittedAt(), end);
  }

  /** From placement to the end; queue time never counts. */
  public Span duration() {
    return Span.between(run.times().placedAt(), run.times().endedAt());
  }

  public String executors() {
    RunWork work = run.work();
    return run.status().over()
        ? Amounts.count(work.executorsWanted())
        : Amounts.count(work.executorsRegistered()) + " / " + work.executorsWanted();
  }

  /** Finished and known tasks; null before Spark's first report. */
  public String tasks() {
    RunWork.Progress progress = run.work().progress();
    return progress == null
        ? null
        : Amounts.count(progress.tasks().done()) + " / " + Amounts.count(progress.tasksKnown());
  }

  public String tasksWidth() {
    RunWork.Progress progress = run.work().progress();
    return progress == null
        ? "0%"
        : Amounts.percent(progress.tasks().done(), progress.tasksKnown());
  }

  /** Where the driver's output is shown; null while there is no driver. */
  public String log() {
    RunWork.Driver driver = run.work().driver();
    if (driver == null || run.times().driverLaunchedAt() == null) {
      return null;
    }
    return "/runs/" + run.id() + "/logs/" + driver.processId() + "/";
  }
}
