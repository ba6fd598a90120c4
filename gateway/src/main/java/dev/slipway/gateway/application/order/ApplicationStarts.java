package dev.slipway.gateway.application.order;

import dev.slipway.gateway.application.model.Application;
import dev.slipway.gateway.application.model.ApplicationRepository;
import dev.slipway.gateway.application.model.ProcessWish;
import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.SparkProcessRepository;
import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.run.Run;
import dev.slipway.gateway.run.RunReads;
import dev.slipway.gateway.run.RunSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns a verified placement into rows: the application, its driver, its executors. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApplicationStarts {

  private final ApplicationRepository applications;
  private final SparkProcessRepository processes;
  private final RunReads runs;
  private final Revisions revisions;
  private final EventLog events;
  private final Clock clock;

  ApplicationStarts(
      ApplicationRepository applications,
      SparkProcessRepository processes,
      RunReads runs,
      Revisions revisions,
      EventLog events,
      Clock clock) {
    this.applications = applications;
    this.processes = processes;
    this.runs = runs;
    this.revisions = revisions;
    this.events = events;
    this.clock = clock;
  }

  /** Places a gang: the driver is to be launched now, its executors' capacity is held. */
  public void start(Run run, long attemptId, long driverAgent, List<Long> executorAgents) {
    RunSpec spec = runs.specOf(run);
    Application application =
        applications.save(new Application(run.id(), attemptId, spec.executor()));
    SparkProcess driver =
        SparkProcess.driver(application, driverAgent, spec.driver(), clock.instant());
    driver.request(clock.instant());
    driver = processes.save(driver);
    for (long agentId : executorAgents) {
      processes.save(SparkProcess.executor(application, agentId, clock.instant()));
    }
    List<Long> agents = new ArrayList<>(executorAgents);
    agents.add(driverAgent);
    events.process(
        EventType.RUN_PLACED,
        run.id(),
        driver.id(),
        driverAgent,
        "The driver is placed, with capacity for " + executorAgents.size() + " executors.",
        Map.of("driver_agent", driverAgent, "executor_agents", executorAgents));
    revisions.raiseAgents(agents);
  }

  /** Places one executor beyond the gang; false when its driver no longer wants it. */
  public boolean addExecutor(long applicationId, long agentId) {
    Application application = applications.findById(applicationId).orElseThrow();
    long live =
        processes.findByApplicationIdOrderById(applicationId).stream()
            .filter(process -> !process.isDriver() && !process.isExited())
            .filter(process -> process.desired() != ProcessWish.STOP)
            .count();
    if (application.isStopping()
        || application.executorsWanted() == null
        || live >= application.executorsWanted()) {
      return false;
    }
    SparkProcess executor = SparkProcess.executor(application, agentId, clock.instant());
    executor.request(clock.instant());
    executor = processes.save(executor);
    events.process(
        EventType.EXECUTOR_REQUESTED,
        application.runId(),
        executor.id(),
        agentId,
        "Executor " + executor.executorId() + " is requested.",
        Map.of("executor_id", executor.executorId()));
    revisions.raiseDriver(applicationId);
    revisions.raiseAgents(List.of(agentId));
    return true;
  }
}
