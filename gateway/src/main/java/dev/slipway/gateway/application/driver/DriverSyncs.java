package dev.slipway.gateway.application.driver;

import dev.slipway.gateway.application.model.Application;
import dev.slipway.gateway.application.model.ApplicationRepository;
import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.gateway.run.Run;
import dev.slipway.gateway.run.Runs;
import dev.slipway.protocol.driver.DriverSync;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a driver says; an older sync than the last one taken is ignored. */
@Component
class DriverSyncs {

  private final ApplicationRepository applications;
  private final Runs runs;
  private final ExecutorWishes wishes;
  private final EventLog events;
  private final Json json;
  private final Wakeups wakeups;
  private final Clock clock;

  DriverSyncs(
      ApplicationRepository applications,
      Runs runs,
      ExecutorWishes wishes,
      EventLog events,
      Json json,
      Wakeups wakeups,
      Clock clock) {
    this.applications = applications;
    this.runs = runs;
    this.wishes = wishes;
    this.events = events;
    this.json = json;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  /** Answers the application's id. */
  @Transactional
  public long take(long attemptId, DriverSync sync) {
    long runId = applications.runIdOfAttempt(attemptId).orElseThrow();
    Run run = runs.lock(runId).orElseThrow();
    Application application = applications.findByAttemptId(attemptId).orElseThrow();
    if (application.advance(sync.sequence(), clock.instant())) {
      present(run, application, sync);
      wishes.take(application, sync);
      if (sync.progress() != null) {
        application.progress(json.write(sync.progress()));
      }
      wakeups.afterCommit(Wakeups.Topic.RUN, runId);
    }
    return application.id();
  }

  private void present(Run run, Application application, DriverSync sync) {
    boolean first = !application.isPresent();
    if (sync.context() != null) {
      application.present(sync.context());
    }
    if (first && application.isPresent()) {
      runs.driverStarted(run);
      wishes.driverPresent(application);
      events.run(
          EventType.DRIVER_STARTED,
          run.id(),
          "The driver has started: Spark " + sync.context().sparkVersion() + ".",
          Map.of("spark_version", String.valueOf(sync.context().sparkVersion())));
    }
  }
}
