package dev.slipway.scheduler.lifecycle;

import static dev.slipway.scheduler.lifecycle.TaskRunEvent.FAILED_RETRYABLY;
import static dev.slipway.scheduler.lifecycle.TaskRunEvent.FINISHED;
import static dev.slipway.scheduler.lifecycle.TaskRunEvent.RETRIED;
import static dev.slipway.scheduler.lifecycle.TaskRunEvent.STARTED;
import static dev.slipway.scheduler.lifecycle.TaskRunEvent.UNBLOCKED;
import static dev.slipway.scheduler.lifecycle.TaskRunEvent.WITHDRAWN;
import static dev.slipway.scheduler.lifecycle.TaskRunState.QUEUED;
import static dev.slipway.scheduler.lifecycle.TaskRunState.RUNNING;
import static dev.slipway.scheduler.lifecycle.TaskRunState.TERMINATED;
import static dev.slipway.scheduler.lifecycle.TaskRunState.WAITING_FOR_RETRY;

import java.util.List;

class TaskRunLifecycleTests extends LifecycleContract<TaskRunState, TaskRunEvent> {

  TaskRunLifecycleTests() {
    super(Lifecycles.TASK_RUN, TaskRunState.class, TaskRunEvent.class);
  }

  @Override
  List<Scenario<TaskRunState, TaskRunEvent>> scenarios() {
    return List.of(
        named("a task that succeeds at its second attempt")
            .then(UNBLOCKED, QUEUED)
            .then(STARTED, RUNNING)
            .then(FAILED_RETRYABLY, WAITING_FOR_RETRY)
            .then(RETRIED, QUEUED)
            .then(STARTED, RUNNING)
            .then(FINISHED, TERMINATED),
        named("a task skipped because another one failed").then(WITHDRAWN, TERMINATED),
        named("a task cancelled while its attempt is queued")
            .then(UNBLOCKED, QUEUED)
            .then(WITHDRAWN, TERMINATED),
        named("a task cancelled before its next attempt is due")
            .then(UNBLOCKED, QUEUED)
            .then(STARTED, RUNNING)
            .then(FAILED_RETRYABLY, WAITING_FOR_RETRY)
            .then(WITHDRAWN, TERMINATED));
  }

  private static Scenario<TaskRunState, TaskRunEvent> named(String name) {
    return Scenario.named(name);
  }
}
