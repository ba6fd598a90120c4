package dev.slipway.gateway.run;

import dev.slipway.scheduler.lifecycle.AttemptEvent;
import dev.slipway.scheduler.lifecycle.AttemptState;
import dev.slipway.scheduler.lifecycle.Lifecycles;
import dev.slipway.scheduler.lifecycle.Result;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** One try of a task run; it never goes back, a retry is a new attempt. */
@Entity
class Attempt {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long runId;
  private Long taskRunId;
  private int number = 1;

  @Enumerated(EnumType.STRING)
  private AttemptState state = Lifecycles.ATTEMPT.initial();

  @Enumerated(EnumType.STRING)
  private Desired desired = Desired.RUN;

  @Enumerated(EnumType.STRING)
  private Result result;

  private String code;
  private String message;
  private Instant queuedAt;
  private Instant reservedAt;
  private Instant launchedAt;
  private Instant startedAt;
  private Instant endedAt;

  @Version private long version;

  protected Attempt() {}

  Attempt(long runId, long taskRunId, Instant now) {
    this.runId = runId;
    this.taskRunId = taskRunId;
    this.queuedAt = now;
  }

  void apply(AttemptEvent event, Instant now) {
    state = Lifecycles.ATTEMPT.require(state, event);
    switch (event) {
      case PLACED -> reservedAt = now;
      case LAUNCHED -> launchedAt = now;
      case STARTED -> startedAt = now;
      case ENDED -> endedAt = now;
    }
  }

  /** Takes an event only if the table has it in the present state. */
  boolean offer(AttemptEvent event, Instant now) {
    boolean legal = Lifecycles.ATTEMPT.next(state, event).isPresent();
    if (legal) {
      apply(event, now);
    }
    return legal;
  }

  /** The reason why this attempt is to be stopped; it becomes the result once that is observed. */
  void wishStop(Outcome outcome) {
    if (desired == Desired.RUN) {
      desired = Desired.STOP;
      conclude(outcome);
    }
  }

  void conclude(Outcome outcome) {
    result = outcome.result();
    code = outcome.code();
    message = outcome.message();
  }

  Outcome wishedOutcome() {
    return new Outcome(result, code, message);
  }

  long id() {
    return id;
  }

  AttemptState state() {
    return state;
  }

  Desired desired() {
    return desired;
  }
}
