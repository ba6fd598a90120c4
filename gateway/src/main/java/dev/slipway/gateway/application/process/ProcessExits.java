package dev.slipway.gateway.application.process;

import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.SparkProcessRepository;
import dev.slipway.gateway.application.model.StopReason;
import dev.slipway.gateway.application.order.Revisions;
import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.gateway.run.Run;
import dev.slipway.gateway.run.Runs;
import dev.slipway.protocol.Exit;
import dev.slipway.scheduler.lifecycle.ProcessState;
import dev.slipway.scheduler.lifecycle.RunState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows when a process has ended. */
@Component
class ProcessExits {

  private final SparkProcessRepository processes;
  private final Runs runs;
  private final ProcessStops stops;
  private final ExecutorFailures failures;
  private final Revisions revisions;
  private final EventLog events;
  private final Wakeups wakeups;

  ProcessExits(
      SparkProcessRepository processes,
      Runs runs,
      ProcessStops stops,
      ExecutorFailures failures,
      Revisions revisions,
      EventLog events,
      Wakeups wakeups) {
    this.processes = processes;
    this.runs = runs;
    this.stops = stops;
    this.failures = failures;
    this.revisions = revisions;
    this.events = events;
    this.wakeups = wakeups;
  }

  void exited(Run run, SparkProcess process, Exit exit, Instant now) {
    boolean hadRegistered = process.state() == ProcessState.REGISTERED;
    if (!process.observeExited(exit, now)) {
      return;
    }
    events.process(
        process.isDriver() ? EventType.DRIVER_EXITED : EventType.EXECUTOR_EXITED,
        run.id(),
        process.id(),
        process.agentId(),
        process.title() + " has ended: " + ExitWords.of(exit) + ".",
        data(process, exit));
    if (process.isDriver()) {
      driverExited(run, exit);
    } else {
      failures.executorExited(run, process, hadRegistered, now);
      revisions.raiseDriver(process.applicationId());
    }
    revisions.raiseAgents(List.of(process.agentId()));
    freeWhenAllEnded(run);
    wakeups.afterCommit(Wakeups.Topic.CLUSTER, run.id());
  }

  private void driverExited(Run run, Exit exit) {
    runs.finishing(run, DriverOutcome.of(exit, runs.wishedEnd(run)));
    stops.stop(processes.findByRunIdOrderById(run.id()), StopReason.DRIVER_ENDED);
  }

  private void freeWhenAllEnded(Run run) {
    boolean allEnded =
        processes.findByRunIdOrderById(run.id()).stream().allMatch(SparkProcess::isExited);
    if (run.state() == RunState.TERMINATING && allEnded) {
      runs.freed(run);
    }
  }

  private static Map<String, Object> data(SparkProcess process, Exit exit) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("executor_id", process.executorId());
    data.put("reason", exit.reason().name());
    data.put("exit_code", exit.code());
    data.put("exit_signal", exit.signal());
    return data;
  }
}
