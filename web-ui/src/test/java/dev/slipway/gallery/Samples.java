package dev.slipway.gallery;

import dev.slipway.web.agent.AgentView;
import dev.slipway.web.agent.AgentView.Capacity;
import dev.slipway.web.agent.AgentView.Presence;
import dev.slipway.web.process.ProcessView;
import dev.slipway.web.process.ProcessView.Exit;
import dev.slipway.web.process.ProcessView.Kind;
import dev.slipway.web.process.ProcessView.Place;
import dev.slipway.web.process.ProcessView.Role;
import dev.slipway.web.process.ProcessView.State;
import dev.slipway.web.process.ProcessView.Status;
import dev.slipway.web.process.ProcessView.Tasks;
import dev.slipway.web.process.ProcessView.Times;
import dev.slipway.web.process.ProcessView.Use;
import dev.slipway.web.run.RunRequest;
import dev.slipway.web.run.RunStatus;
import dev.slipway.web.run.RunTimes;
import dev.slipway.web.run.RunView;
import dev.slipway.web.run.RunWork;
import dev.slipway.web.run.RunWork.Counts;
import dev.slipway.web.run.RunWork.Driver;
import dev.slipway.web.run.RunWork.Progress;
import dev.slipway.web.run.Waiting;
import java.time.Instant;
import java.util.List;

/** Made-up runs, processes and agents. */
public final class Samples {

  /** A text that means harm to whatever prints it as it is. */
  public static final String HOSTILE =
      "<script>alert('1')</script>\"'&amp;\n\rdata: x\n\n${7*7}[[${7*7}]]__${7*7}__\u202Egnp.exe"
          + "<img src=x onerror=alert(1)>"
          + "W".repeat(300);

  /** When every sample was submitted. */
  public static final Instant BEGIN = Instant.parse("2026-11-20T08:00:00Z");

  private static final RunRequest REQUEST =
      new RunRequest("dev.slipway.examples.tpch.TpchQueries", "4.2.0", "slipway", "admin", "API");

  private Samples() {}

  public static RunView queued(long id, Instant at) {
    Waiting waiting =
        new Waiting(
            "NOT_ENOUGH_FREE",
            "The driver and 2 executors need 3 cores and 4,224 MiB; at most 2 cores and 3,072 MiB"
                + " are free.",
            List.of(
                new Waiting.Shortage(1, "agent-1", 1, 0),
                new Waiting.Shortage(2, "agent-2", 1, 512)));
    return new RunView(
        id,
        "tpch, scale 10",
        status(RunStatus.State.QUEUED, null, null, null),
        REQUEST,
        times(at),
        waiting,
        new RunWork(2, 0, null, null));
  }

  public static RunView starting(long id, Instant at) {
    return new RunView(
        id,
        "wordcount of the whole archive",
        status(RunStatus.State.PENDING, null, null, null),
        REQUEST,
        times(at, 1.2, 1.9),
        null,
        new RunWork(2, 0, null, new Driver(10 * id, "agent-1", null, null)));
  }

  public static RunView running(long id, Instant at, long tasksDone) {
    Progress progress =
        new Progress(
            new Counts(tasksDone / 12, 0, 1),
            new Counts(tasksDone / 6, 0, 1),
            new Counts(tasksDone, tasksDone > 20 ? 1 : 0, Math.min(2, 44 - tasksDone)),
            44);
    return new RunView(
        id,
        "tpch",
        status(RunStatus.State.RUNNING, null, null, null),
        REQUEST,
        times(at, 1.2, 1.9, 7.4, 9.1),
        null,
        new RunWork(2, 2, progress, new Driver(10 * id, "agent-1", null, null)));
  }

  public static RunView succeeded(long id, Instant at) {
    Progress progress =
        new Progress(new Counts(7, 0, 0), new Counts(12, 0, 0), new Counts(44, 0, 0), 44);
    return new RunView(
        id,
        "tpch",
        status(RunStatus.State.TERMINATED, RunStatus.Result.SUCCEEDED, null, null),
        REQUEST,
        times(at, 0.8, 1.1, 6.2, 7.9, 41, 41.6),
        null,
        new RunWork(2, 0, progress, new Driver(10 * id, "agent-2", 0, null)));
  }

  public static RunView failed(long id, Instant at, String message) {
    Progress progress =
        new Progress(new Counts(2, 1, 0), new Counts(3, 1, 0), new Counts(17, 4, 0), 44);
    return new RunView(
        id,
        "tpch with a broken query",
        status(RunStatus.State.TERMINATED, RunStatus.Result.FAILED, "DRIVER_EXITED", message),
        REQUEST,
        times(at, 0.6, 1.0, 6.0, 8.8, 21.2, 22),
        null,
        new RunWork(2, 0, progress, new Driver(10 * id, "agent-1", 1, null)));
  }

  public static RunView cancelled(long id, Instant at) {
    Instant end = at.plusSeconds(94);
    return new RunView(
        id,
        "tpch, scale 100",
        status(
            RunStatus.State.TERMINATED,
            RunStatus.Result.CANCELLED,
            "CANCELLED_WHILE_QUEUED",
            "Cancelled by admin before it was placed."),
        REQUEST,
        new RunTimes(at, null, null, null, null, null, end),
        null,
        new RunWork(8, 0, null, null));
  }

  public static RunView rejected(long id, Instant at) {
    return new RunView(
        id,
        "tpch with a typing mistake",
        status(
            RunStatus.State.TERMINATED,
            RunStatus.Result.REJECTED,
            "UNKNOWN_ARTIFACT",
            "No artifact has the id 99."),
        REQUEST,
        new RunTimes(at, null, null, null, null, null, at.plusMillis(3)),
        null,
        new RunWork(2, 0, null, null));
  }

  /** {@code run} with another name. */
  public static RunView named(RunView run, String name) {
    return new RunView(
        run.id(), name, run.status(), run.request(), run.times(), run.waiting(), run.work());
  }

  /** {@code run} with another status. */
  public static RunView with(RunView run, RunStatus status) {
    return new RunView(
        run.id(), run.name(), status, run.request(), run.times(), run.waiting(), run.work());
  }

  /** A driver and two executors, alive, of the run that began at {@code at}. */
  public static List<ProcessView> alive(long runId, Instant at, long tasksDone) {
    return List.of(
        process(10 * runId, null, State.REGISTERED, at, null, null),
        process(10 * runId + 1, "1", State.REGISTERED, at, tasks(tasksDone / 2), null),
        process(10 * runId + 2, "2", State.REGISTERED, at, tasks(tasksDone - tasksDone / 2), null));
  }

  /** One of each end. */
  public static List<ProcessView> ended(long runId, Instant at, String message) {
    Exit failed = new Exit(ProcessView.Reason.EXITED, 1, null, message);
    Exit killed = new Exit(ProcessView.Reason.SIGNALLED, 137, "SIGKILL", "Ended from outside.");
    Exit stopped = new Exit(ProcessView.Reason.STOPPED, 143, "SIGTERM", null);
    return List.of(
        process(10 * runId, null, State.EXITED, at, null, failed),
        process(10 * runId + 1, "1", State.EXITED, at, tasks(9), stopped),
        process(10 * runId + 2, "2", State.EXITED, at, tasks(8), killed));
  }

  private static ProcessView process(
      long id, String executorId, State state, Instant at, Tasks tasks, Exit exit) {
    Role role = new Role(executorId == null ? Kind.DRIVER : Kind.EXECUTOR, executorId);
    boolean even = id % 2 == 0;
    Place place = new Place(even ? 1 : 2, even ? "agent-1" : "agent-2", 4000 + id, 1, 1408, 1024);
    Instant end = exit == null ? null : at.plusSeconds(21);
    Times times = new Times(at.plusSeconds(1), at.plusSeconds(2), at.plusSeconds(7), end);
    ProcessView.Desired desired = exit == null ? ProcessView.Desired.RUN : ProcessView.Desired.STOP;
    return new ProcessView(
        id,
        role,
        place,
        new Status(state, desired, null),
        times,
        new Use(tasks, executorId == null ? null : 96_000_000L),
        exit);
  }

  private static Tasks tasks(long done) {
    return new Tasks(done, done > 15 ? 1 : 0, 1);
  }

  public static AgentView agent(long id, AgentView.State state, long reserved, Instant seen) {
    return new AgentView(
        id,
        "agent-" + id,
        "127.0.0.1",
        new Presence(state, "0.1.0", seen),
        new Capacity(2, reserved, 2 - reserved),
        new Capacity(4096, 1408 * reserved, 4096 - 1408 * reserved),
        (int) reserved);
  }

  private static RunStatus status(
      RunStatus.State state, RunStatus.Result result, String code, String message) {
    return new RunStatus(state, result, code, message, RunStatus.Desired.RUN);
  }

  /** Steps reached so far, in seconds after submission. */
  private static RunTimes times(Instant at, double... seconds) {
    Instant[] steps = new Instant[6];
    for (int i = 0; i < seconds.length; i++) {
      steps[i] = at.plusMillis((long) (1000 * seconds[i]));
    }
    return new RunTimes(at, steps[0], steps[1], steps[2], steps[3], steps[4], steps[5]);
  }
}
