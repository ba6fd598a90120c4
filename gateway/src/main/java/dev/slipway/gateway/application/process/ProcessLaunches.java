package dev.slipway.gateway.application.process;

import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.order.Revisions;
import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.run.Run;
import dev.slipway.gateway.run.Runs;
import dev.slipway.protocol.agent.ObservedProcess;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows when a process has been launched. */
@Component
class ProcessLaunches {

  private final Runs runs;
  private final Revisions revisions;
  private final EventLog events;

  ProcessLaunches(Runs runs, Revisions revisions, EventLog events) {
    this.runs = runs;
    this.revisions = revisions;
    this.events = events;
  }

  void launched(Run run, SparkProcess process, Long pid, Instant now) {
    if (!process.observeLaunched(pid, now)) {
      return;
    }
    if (process.isDriver()) {
      runs.driverLaunched(run);
    } else {
      revisions.raiseDriver(process.applicationId());
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("pid", pid);
    data.put("executor_id", process.executorId());
    events.process(
        process.isDriver() ? EventType.DRIVER_LAUNCHED : EventType.EXECUTOR_LAUNCHED,
        run.id(),
        process.id(),
        process.agentId(),
        process.title() + " is launched.",
        data);
  }

  /** A process that came and went between two syncs was launched all the same. */
  void launchedUnseen(Run run, SparkProcess process, ObservedProcess observed, Instant now) {
    if (observed.pid() != null) {
      launched(run, process, observed.pid(), now);
    }
  }
}
