package dev.slipway.gateway.run;

import dev.slipway.scheduler.lifecycle.Lifecycles;
import dev.slipway.scheduler.lifecycle.Result;
import dev.slipway.scheduler.lifecycle.TaskRunEvent;
import dev.slipway.scheduler.lifecycle.TaskRunState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The execution of one task within a run; a one-time submission has exactly one. */
@Entity
class TaskRun {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long runId;
  private String taskKey;

  @Enumerated(EnumType.STRING)
  private TaskRunState state = TaskRunState.QUEUED;

  @Enumerated(EnumType.STRING)
  private Result result;

  private String code;

  @Version private long version;

  protected TaskRun() {}

  TaskRun(long runId, String taskKey) {
    this.runId = runId;
    this.taskKey = taskKey;
  }

  void apply(TaskRunEvent event) {
    state = Lifecycles.TASK_RUN.require(state, event);
  }

  void conclude(Outcome outcome) {
    result = outcome.result();
    code = outcome.code();
  }

  long id() {
    return id;
  }
}
