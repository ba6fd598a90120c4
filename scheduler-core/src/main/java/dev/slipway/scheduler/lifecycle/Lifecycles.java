package dev.slipway.scheduler.lifecycle;

/**
 * Every lifecycle of the system, as tables; docs/lifecycle.md shows them.
 *
 * <p>Run, task run and attempt are owned: an event without an arrow is our own error. Process and
 * agent are observed: a report without an arrow is recorded and changes nothing.
 */
public final class Lifecycles {

  public static final TransitionTable<RunState, RunEvent> RUN =
      TransitionTable.startingAt("Run", RunState.QUEUED, RunEvent.class)
          .row(RunState.QUEUED, RunEvent.PLACED, RunState.PENDING)
          .row(RunState.QUEUED, RunEvent.WITHDRAWN, RunState.TERMINATED)
          .row(RunState.PENDING, RunEvent.STARTED, RunState.RUNNING)
          .row(RunState.PENDING, RunEvent.FINISHING, RunState.TERMINATING)
          .row(RunState.RUNNING, RunEvent.FINISHING, RunState.TERMINATING)
          .row(RunState.TERMINATING, RunEvent.FREED, RunState.TERMINATED)
          .terminal(RunState.TERMINATED)
          .build();

  public static final TransitionTable<TaskRunState, TaskRunEvent> TASK_RUN =
      TransitionTable.startingAt("Task run", TaskRunState.BLOCKED, TaskRunEvent.class)
          .row(TaskRunState.BLOCKED, TaskRunEvent.UNBLOCKED, TaskRunState.QUEUED)
          .row(TaskRunState.BLOCKED, TaskRunEvent.WITHDRAWN, TaskRunState.TERMINATED)
          .row(TaskRunState.QUEUED, TaskRunEvent.STARTED, TaskRunState.RUNNING)
          .row(TaskRunState.QUEUED, TaskRunEvent.WITHDRAWN, TaskRunState.TERMINATED)
          .row(TaskRunState.RUNNING, TaskRunEvent.FINISHED, TaskRunState.TERMINATED)
          .row(TaskRunState.RUNNING, TaskRunEvent.FAILED_RETRYABLY, TaskRunState.WAITING_FOR_RETRY)
          .row(TaskRunState.WAITING_FOR_RETRY, TaskRunEvent.RETRIED, TaskRunState.QUEUED)
          .row(TaskRunState.WAITING_FOR_RETRY, TaskRunEvent.WITHDRAWN, TaskRunState.TERMINATED)
          .terminal(TaskRunState.TERMINATED)
          .build();

  public static final TransitionTable<AttemptState, AttemptEvent> ATTEMPT =
      TransitionTable.startingAt("Attempt", AttemptState.QUEUED, AttemptEvent.class)
          .row(AttemptState.QUEUED, AttemptEvent.PLACED, AttemptState.RESERVED)
          .row(AttemptState.QUEUED, AttemptEvent.ENDED, AttemptState.ENDED)
          .row(AttemptState.RESERVED, AttemptEvent.LAUNCHED, AttemptState.LAUNCHING)
          // A driver may speak before the sync of its agent arrives.
          .row(AttemptState.RESERVED, AttemptEvent.STARTED, AttemptState.RUNNING)
          .row(AttemptState.RESERVED, AttemptEvent.ENDED, AttemptState.ENDED)
          .row(AttemptState.LAUNCHING, AttemptEvent.STARTED, AttemptState.RUNNING)
          .row(AttemptState.LAUNCHING, AttemptEvent.ENDED, AttemptState.ENDED)
          .row(AttemptState.RUNNING, AttemptEvent.ENDED, AttemptState.ENDED)
          .terminal(AttemptState.ENDED)
          .build();

  public static final TransitionTable<ProcessState, ProcessEvent> PROCESS =
      TransitionTable.startingAt("Process", ProcessState.RESERVED, ProcessEvent.class)
          .row(ProcessState.RESERVED, ProcessEvent.REQUESTED, ProcessState.REQUESTED)
          .row(ProcessState.RESERVED, ProcessEvent.RELEASED, ProcessState.EXITED)
          .row(ProcessState.REQUESTED, ProcessEvent.LAUNCHED, ProcessState.LAUNCHED)
          // The driver may report an executor before the sync of its agent arrives.
          .row(ProcessState.REQUESTED, ProcessEvent.REGISTERED, ProcessState.REGISTERED)
          .row(ProcessState.REQUESTED, ProcessEvent.EXITED, ProcessState.EXITED)
          .row(ProcessState.LAUNCHED, ProcessEvent.REGISTERED, ProcessState.REGISTERED)
          .row(ProcessState.LAUNCHED, ProcessEvent.EXITED, ProcessState.EXITED)
          .row(ProcessState.REGISTERED, ProcessEvent.EXITED, ProcessState.EXITED)
          .terminal(ProcessState.EXITED)
          .build();

  public static final TransitionTable<AgentState, AgentEvent> AGENT =
      TransitionTable.startingAt("Agent", AgentState.JOINED, AgentEvent.class)
          .row(AgentState.JOINED, AgentEvent.SYNCED, AgentState.UP)
          .row(AgentState.UP, AgentEvent.SILENT, AgentState.SUSPECT)
          .row(AgentState.UP, AgentEvent.DRAIN, AgentState.DRAINING)
          .row(AgentState.SUSPECT, AgentEvent.SYNCED, AgentState.UP)
          .row(AgentState.SUSPECT, AgentEvent.EXPIRED, AgentState.LOST)
          .row(AgentState.SUSPECT, AgentEvent.DRAIN, AgentState.DRAINING)
          .row(AgentState.LOST, AgentEvent.SYNCED, AgentState.UP)
          .row(AgentState.DRAINING, AgentEvent.DRAINED, AgentState.GONE)
          .terminal(AgentState.GONE)
          .build();

  private Lifecycles() {}
}
