package dev.slipway.gateway.application.process;

import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.SparkProcessRepository;
import dev.slipway.gateway.application.model.StopReason;
import dev.slipway.gateway.application.order.Revisions;
import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.gateway.run.Desired;
import dev.slipway.gateway.run.Outcome;
import dev.slipway.gateway.run.Run;
import dev.slipway.gateway.run.Runs;
import dev.slipway.scheduler.lifecycle.ProcessState;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wishes that processes stop, and gives held capacity back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProcessStops {

  private final SparkProcessRepository processes;
  private final Runs runs;
  private final Revisions revisions;
  private final EventLog events;
  private final Wakeups wakeups;
  private final Clock clock;

  ProcessStops(
      SparkProcessRepository processes,
      Runs runs,
      Revisions revisions,
      EventLog events,
      Wakeups wakeups,
      Clock clock) {
    this.processes = processes;
    this.runs = runs;
    this.revisions = revisions;
    this.events = events;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  /** The run is to end with this outcome: every process of it is to stop. */
  public void endRun(Run run, Outcome outcome) {
    runs.wishEnd(run, outcome);
    stop(
        processes.findByRunIdOrderById(run.id()),
        run.desired() == Desired.STOP ? StopReason.RUN_CANCELLED : StopReason.RUN_FAILING);
  }

  /** Stops what still runs of these, releases what is only held. */
  public void stop(List<SparkProcess> candidates, StopReason reason) {
    TreeSet<Long> agents = new TreeSet<>();
    TreeSet<Long> applications = new TreeSet<>();
    for (SparkProcess process : candidates) {
      if (stopOne(process, reason)) {
        agents.add(process.agentId());
        applications.add(process.applicationId());
      }
    }
    applications.forEach(revisions::raiseDriver);
    revisions.raiseAgents(agents);
    wakeups.afterCommit(Wakeups.Topic.CLUSTER, 0);
  }

  private boolean stopOne(SparkProcess process, StopReason reason) {
    if (process.state() == ProcessState.RESERVED) {
      process.release(clock.instant());
      return true;
    }
    boolean news = process.wishStop(reason);
    if (news && reason == StopReason.NEVER_REGISTERED) {
      events.process(
          EventType.EXECUTOR_STOPPED,
          process.runId(),
          process.id(),
          process.agentId(),
          "Executor " + process.executorId() + " is ended: " + reason.words() + ".",
          Map.of("executor_id", process.executorId()));
    }
    return news;
  }
}
