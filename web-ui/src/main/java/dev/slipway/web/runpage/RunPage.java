package dev.slipway.web.runpage;

import dev.slipway.web.event.EventRow;
import dev.slipway.web.process.ProcessRow;
import dev.slipway.web.process.ProcessView;
import dev.slipway.web.run.RunView;
import dev.slipway.web.run.RunWork;
import dev.slipway.web.run.Waiting;
import dev.slipway.web.view.Amounts;
import dev.slipway.web.view.Badge;
import dev.slipway.web.view.Moment;
import java.util.List;

/** Everything the page of one run shows. */
record RunPage(RunView run, List<ProcessRow> processes, List<EventRow> events) {

  static final int MOST_EVENTS = 200;

  static RunPage of(RunView run, List<ProcessView> processes, List<EventRow> events) {
    List<ProcessRow> rows =
        processes.stream()
            .sorted(ProcessRow.ORDER)
            .map(process -> new ProcessRow(run.id(), process))
            .toList();
    return new RunPage(run, rows, events);
  }

  public Badge badge() {
    return run.status().badge();
  }

  /** What it is doing, or how it ended; null when only {@link #waiting} has something to say. */
  public String sentence() {
    return RunSentence.of(run);
  }

  public boolean cancellable() {
    return !run.status().over() && !run.status().stopping();
  }

  public Moment submitted() {
    return Moment.of(run.times().submittedAt());
  }

  public List<Phase> phases() {
    return Phases.of(run.times());
  }

  /** Instead of bars while there are none. */
  public String noBars() {
    return run.status().over() ? "Spark reported nothing." : "Spark has not reported yet.";
  }

  /** Instead of processes while there are none. */
  public String noProcesses() {
    return run.status().over()
        ? "None: it ended before it was placed."
        : "None yet: a driver and its executors are reserved together.";
  }

  /** Empty before Spark's first report. */
  public List<WorkBar> bars() {
    RunWork.Progress progress = run.work().progress();
    return progress == null ? List.of() : WorkBar.of(progress);
  }

  public Waiting waiting() {
    return run.status().over() ? null : run.waiting();
  }

  /** "agent-2 lacks 1 core and 512 MiB". */
  public String lack(Waiting.Shortage shortage) {
    String cores = Amounts.counted(shortage.cores(), "core");
    String memory = Amounts.mebibytes(shortage.memoryMb());
    if (shortage.memoryMb() <= 0) {
      return cores;
    }
    return shortage.cores() <= 0 ? memory : cores + " and " + memory;
  }

  /** "1 driver, 2 executors, 3 live", below the heading of the processes. */
  public String processNote() {
    long live =
        processes.stream()
            .filter(row -> row.process().status().state() != ProcessView.State.EXITED)
            .count();
    return Amounts.count(live) + " live, " + Amounts.count(processes.size() - live) + " ended";
  }

  /** "1 of 2 registered", and "2 wanted" once none can be registered any more. */
  public String executors() {
    RunWork work = run.work();
    return run.status().over()
        ? Amounts.count(work.executorsWanted()) + " wanted"
        : work.executorsRegistered() + " of " + work.executorsWanted() + " registered";
  }

  /** "0", "137, SIGKILL", or that there is none yet. */
  public String driverExit() {
    RunWork.Driver driver = run.work().driver();
    if (driver == null || driver.exitCode() == null && driver.exitSignal() == null) {
      return "–";
    }
    if (driver.exitSignal() == null) {
      return driver.exitCode().toString();
    }
    return driver.exitCode() == null
        ? driver.exitSignal()
        : driver.exitCode() + ", " + driver.exitSignal();
  }

  public boolean eventsCut() {
    return events.size() >= MOST_EVENTS;
  }
}
