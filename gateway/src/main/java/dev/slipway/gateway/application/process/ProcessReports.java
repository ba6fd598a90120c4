package dev.slipway.gateway.application.process;

import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.SparkProcessRepository;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.gateway.run.Runs;
import dev.slipway.protocol.Exit;
import dev.slipway.protocol.agent.ObservedProcess;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import dev.slipway.scheduler.lifecycle.Lifecycles;
import dev.slipway.scheduler.lifecycle.ProcessEvent;
import dev.slipway.scheduler.lifecycle.ProcessState;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what an agent observes of one process; repeated or late reports change nothing. */
@Component
public class ProcessReports {

  /** States in which a report of each phase is news, by the lifecycle table. */
  private static final Map<Phase, Set<ProcessState>> STATES =
      Map.of(
          Phase.PREPARING, before(ProcessEvent.LAUNCHED),
          Phase.LAUNCHED, before(ProcessEvent.LAUNCHED),
          Phase.EXITED, before(ProcessEvent.EXITED));

  private final SparkProcessRepository processes;
  private final Runs runs;
  private final ProcessLaunches launches;
  private final ProcessExits exits;
  private final Wakeups wakeups;
  private final Clock clock;

  ProcessReports(
      SparkProcessRepository processes,
      Runs runs,
      ProcessLaunches launches,
      ProcessExits exits,
      Wakeups wakeups,
      Clock clock) {
    this.processes = processes;
    this.runs = runs;
    this.launches = launches;
    this.exits = exits;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  /**
   * A process of another agent, or one never heard of, is ignored. What was known before, as most
   * of what an agent repeats, costs one read and no lock.
   */
  @Transactional
  public void take(long agentId, ObservedProcess observed) {
    processes
        .runIdIn(observed.processId(), agentId, STATES.get(observed.phase()))
        .flatMap(runs::lock)
        .ifPresent(
            run -> {
              SparkProcess process = processes.findById(observed.processId()).orElseThrow();
              switch (observed.phase()) {
                case PREPARING -> prepare(process, observed.detail());
                case LAUNCHED -> launches.launched(run, process, observed.pid(), clock.instant());
                case EXITED -> {
                  launches.launchedUnseen(run, process, observed, clock.instant());
                  exits.exited(run, process, plain(observed.exit()), clock.instant());
                }
              }
            });
  }

  private static Set<ProcessState> before(ProcessEvent event) {
    return Arrays.stream(ProcessState.values())
        .filter(state -> Lifecycles.PROCESS.next(state, event).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** PostgreSQL takes every character but one. */
  private static Exit plain(Exit exit) {
    String message = exit.message() == null ? null : exit.message().replace('\0', '?');
    return new Exit(exit.reason(), exit.code(), exit.signal(), message, exit.atMillis());
  }

  private void prepare(SparkProcess process, String detail) {
    if (!Objects.equals(process.currentDetail(), detail)) {
      process.detail(detail);
      wakeups.afterCommit(Wakeups.Topic.RUN, process.runId());
    }
  }
}
