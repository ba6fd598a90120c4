package dev.slipway.gateway.run;

import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.scheduler.lifecycle.AttemptEvent;
import dev.slipway.scheduler.lifecycle.RunEvent;
import dev.slipway.scheduler.lifecycle.RunState;
import dev.slipway.scheduler.lifecycle.TaskRunEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only writer of run, task run and attempt. Whoever changes anything of a run locks the run's
 * row first, so that its parts change one after the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Runs {

  private final RunRepository runs;
  private final TaskRunRepository taskRuns;
  private final AttemptRepository attempts;
  private final EventLog events;
  private final Json json;
  private final Clock clock;
  private final Wakeups wakeups;

  Runs(
      RunRepository runs,
      TaskRunRepository taskRuns,
      AttemptRepository attempts,
      EventLog events,
      Json json,
      Clock clock,
      Wakeups wakeups) {
    this.runs = runs;
    this.taskRuns = taskRuns;
    this.attempts = attempts;
    this.events = events;
    this.json = json;
    this.clock = clock;
    this.wakeups = wakeups;
  }

  /** Makes a run that waits for the scheduler; answers its id. */
  public long accept(Submission submission, RunSpec spec) {
    Run run = insert(submission, json.write(spec));
    events.run(
        EventType.RUN_SUBMITTED,
        run.id(),
        "Run " + run.name() + " was submitted by " + submission.submittedBy() + ".",
        Map.of());
    wakeups.afterCommit(Wakeups.Topic.CLUSTER, run.id());
    return run.id();
  }

  /** Keeps a refused submission as a row that has ended; answers its id. */
  public long refuse(Submission submission, String body, String code, String message) {
    Run run = insert(submission, body);
    withdraw(run, attemptOf(run), Outcome.rejected(code, message));
    events.run(EventType.RUN_REFUSED, run.id(), message, Map.of("code", code));
    return run.id();
  }

  /** The run's row, locked until the transaction ends; empty when there is none. */
  public Optional<Run> lock(long runId) {
    return runs.lock(runId);
  }

  /** The scheduler's placement is being committed; false when the attempt no longer waits. */
  public boolean placed(Run run, long attemptId) {
    Attempt attempt = attempts.findById(attemptId).orElseThrow();
    if (attempt.desired() == Desired.STOP || !attempt.offer(AttemptEvent.PLACED, now())) {
      return false;
    }
    run.apply(RunEvent.PLACED, now());
    taskRuns.findByRunId(run.id()).apply(TaskRunEvent.STARTED);
    return true;
  }

  /** The agent has launched the driver. */
  public void driverLaunched(Run run) {
    attemptOf(run).offer(AttemptEvent.LAUNCHED, now());
  }

  /** The driver has spoken for the first time. */
  public void driverStarted(Run run) {
    if (attemptOf(run).offer(AttemptEvent.STARTED, now())) {
      run.apply(RunEvent.STARTED, now());
    }
  }

  /** Whether the attempt is to end, and why; empty while it is to run. */
  public Optional<Outcome> wishedEnd(Run run) {
    Attempt attempt = attemptOf(run);
    return attempt.desired() == Desired.STOP
        ? Optional.of(attempt.wishedOutcome())
        : Optional.empty();
  }

  /** Notes that the attempt is to end with this outcome; the first wish stays. */
  public void wishEnd(Run run, Outcome outcome) {
    attemptOf(run).wishStop(outcome);
  }

  /** The driver has ended: the outcome is known, resources are still to be freed. */
  public void finishing(Run run, Outcome outcome) {
    Attempt attempt = attemptOf(run);
    attempt.apply(AttemptEvent.ENDED, now());
    attempt.conclude(outcome);
    run.apply(RunEvent.FINISHING, now());
    run.conclude(outcome);
    String message = "Run finished: " + outcome.result() + because(outcome.message());
    events.run(
        EventType.RUN_FINISHED, run.id(), message, Map.of("result", outcome.result().name()));
  }

  /** Every process of the run has ended. */
  public void freed(Run run) {
    run.apply(RunEvent.FREED, now());
    TaskRun taskRun = taskRuns.findByRunId(run.id());
    taskRun.apply(TaskRunEvent.FINISHED);
    taskRun.conclude(new Outcome(run.result(), run.code(), null));
    events.run(
        EventType.RUN_RESOURCES_FREE, run.id(), "All resources of the run are free.", Map.of());
    wakeups.afterCommit(Wakeups.Topic.RUN_ENDED, run.id());
    wakeups.afterCommit(Wakeups.Topic.CLUSTER, run.id());
  }

  /** Notes the wish to cancel; ends the run at once when it still waits, answering true. */
  public boolean cancel(Run run, Outcome outcome) {
    run.wishStop();
    Attempt attempt = attemptOf(run);
    events.run(EventType.RUN_CANCEL_REQUESTED, run.id(), outcome.message(), Map.of());
    boolean waits = RunState.QUEUED == run.state();
    if (waits) {
      withdraw(run, attempt, outcome);
      events.run(EventType.RUN_RESOURCES_FREE, run.id(), "The run held no resources.", Map.of());
    } else {
      attempt.wishStop(outcome);
    }
    wakeups.afterCommit(Wakeups.Topic.CLUSTER, run.id());
    return waits;
  }

  private void withdraw(Run run, Attempt attempt, Outcome outcome) {
    attempt.apply(AttemptEvent.ENDED, now());
    attempt.conclude(outcome);
    TaskRun taskRun = taskRuns.findByRunId(run.id());
    taskRun.apply(TaskRunEvent.WITHDRAWN);
    taskRun.conclude(outcome);
    run.conclude(outcome);
    run.apply(RunEvent.WITHDRAWN, now());
    wakeups.afterCommit(Wakeups.Topic.RUN_ENDED, run.id());
  }

  private Run insert(Submission submission, String spec) {
    Run run = runs.save(new Run(submission, spec, now()));
    TaskRun taskRun = taskRuns.save(new TaskRun(run.id(), "main"));
    attempts.save(new Attempt(run.id(), taskRun.id(), now()));
    return run;
  }

  private Attempt attemptOf(Run run) {
    return attempts.findFirstByRunIdOrderByNumberDesc(run.id());
  }

  private static String because(String message) {
    return message == null ? "." : ": " + message;
  }

  private Instant now() {
    return clock.instant();
  }
}
