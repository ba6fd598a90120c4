package dev.slipway.gateway.run;

import dev.slipway.scheduler.lifecycle.Lifecycles;
import dev.slipway.scheduler.lifecycle.Result;
import dev.slipway.scheduler.lifecycle.RunEvent;
import dev.slipway.scheduler.lifecycle.RunState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One execution, as a person tracks it. Changed by {@link Runs} only. */
@Entity
public class Run {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  @Enumerated(EnumType.STRING)
  private RunState state = Lifecycles.RUN.initial();

  @Enumerated(EnumType.STRING)
  private Desired desired = Desired.RUN;

  @Enumerated(EnumType.STRING)
  private Result result;

  private String code;
  private String message;
  private String engine;
  private String runtime;

  @JdbcTypeCode(SqlTypes.JSON)
  private String spec;

  private String launchedBy;
  private String submittedBy;
  private Instant submittedAt;
  private Instant placedAt;
  private Instant startedAt;
  private Instant finishedAt;
  private Instant endedAt;

  @Version private long version;

  protected Run() {}

  Run(Submission submission, String spec, Instant now) {
    this.name = submission.name();
    this.engine = submission.engine();
    this.runtime = submission.runtime();
    this.launchedBy = submission.launchedBy();
    this.submittedBy = submission.submittedBy();
    this.spec = spec;
    this.submittedAt = now;
  }

  void apply(RunEvent event, Instant now) {
    state = Lifecycles.RUN.require(state, event);
    switch (event) {
      case PLACED -> placedAt = now;
      case STARTED -> startedAt = now;
      case FINISHING -> finishedAt = now;
      case FREED, WITHDRAWN -> endedAt = now;
    }
  }

  void conclude(Outcome outcome) {
    result = outcome.result();
    code = outcome.code();
    message = outcome.message();
  }

  void wishStop() {
    desired = Desired.STOP;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public RunState state() {
    return state;
  }

  public Desired desired() {
    return desired;
  }

  public String runtime() {
    return runtime;
  }

  String spec() {
    return spec;
  }

  Result result() {
    return result;
  }

  String code() {
    return code;
  }
}
