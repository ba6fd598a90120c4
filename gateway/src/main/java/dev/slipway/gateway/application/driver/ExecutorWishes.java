package dev.slipway.gateway.application.driver;

import dev.slipway.gateway.application.model.Application;
import dev.slipway.gateway.application.model.ProcessWish;
import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.SparkProcessRepository;
import dev.slipway.gateway.application.model.StopReason;
import dev.slipway.gateway.application.order.Revisions;
import dev.slipway.gateway.application.process.ProcessStops;
import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.gateway.run.ProcessSize;
import dev.slipway.protocol.driver.DriverSync;
import dev.slipway.protocol.driver.ExecutorRequest;
import dev.slipway.scheduler.lifecycle.ProcessState;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings an application's executors nearer to what its driver wants, and notes who registered. */
@Component
class ExecutorWishes {

  private final SparkProcessRepository processes;
  private final ProcessStops stops;
  private final Revisions revisions;
  private final EventLog events;
  private final Wakeups wakeups;
  private final Json json;
  private final Clock clock;

  ExecutorWishes(
      SparkProcessRepository processes,
      ProcessStops stops,
      Revisions revisions,
      EventLog events,
      Wakeups wakeups,
      Json json,
      Clock clock) {
    this.processes = processes;
    this.stops = stops;
    this.revisions = revisions;
    this.events = events;
    this.wakeups = wakeups;
    this.json = json;
    this.clock = clock;
  }

  void take(Application application, DriverSync sync) {
    List<SparkProcess> live =
        processes.findByApplicationIdOrderById(application.id()).stream()
            .filter(process -> !process.isDriver() && !process.isExited())
            .toList();
    registered(application, live, new HashSet<>(sync.registered()));
    released(live, new HashSet<>(sync.released()));
    application.stopping(sync.stopping());
    if (sync.stopping()) {
      stops.stop(unregistered(live), StopReason.DRIVER_ENDED);
    } else if (sync.wanted() != null) {
      wanted(application, live, sync.wanted());
    }
  }

  /** A driver that speaks is registered, as an executor is once its driver speaks of it. */
  void driverPresent(Application application) {
    processes.findByApplicationIdOrderById(application.id()).stream()
        .filter(SparkProcess::isDriver)
        .forEach(driver -> driver.observeRegistered(clock.instant()));
  }

  private void registered(Application application, List<SparkProcess> live, Set<String> ids) {
    for (SparkProcess executor : live) {
      if (!ids.contains(name(executor)) || !executor.observeRegistered(clock.instant())) {
        continue;
      }
      application.executorRegistered(clock.instant());
      tell(EventType.EXECUTOR_REGISTERED, executor, " is registered with the driver.");
    }
  }

  private void released(List<SparkProcess> live, Set<String> ids) {
    stops.stop(
        live.stream()
            .filter(executor -> ids.contains(name(executor)))
            .filter(executor -> executor.desired() != ProcessWish.STOP)
            .toList(),
        StopReason.RELEASED_BY_DRIVER);
  }

  private void wanted(Application application, List<SparkProcess> live, ExecutorRequest request) {
    ProcessSize size = new ProcessSize(request.cores(), request.heapMb(), request.memoryMb());
    Integer before = application.executorsWanted();
    application.want(request.total(), size, json.write(request.javaOptions()));
    List<SparkProcess> running =
        live.stream().filter(executor -> executor.desired() != ProcessWish.STOP).toList();
    stops.stop(surplus(running, request.total(), size), StopReason.RELEASED_BY_DRIVER);
    request(running);
    if (before == null || before != request.total()) {
      wakeups.afterCommit(Wakeups.Topic.CLUSTER, application.id());
    }
  }

  /** Held capacity of another size, then the newest that have not registered, above the total. */
  private static List<SparkProcess> surplus(
      List<SparkProcess> running, int total, ProcessSize size) {
    List<SparkProcess> misfits =
        running.stream()
            .filter(executor -> executor.state() == ProcessState.RESERVED)
            .filter(executor -> !executor.size().equals(size))
            .toList();
    int above = Math.max(0, running.size() - misfits.size() - total);
    List<SparkProcess> newest =
        running.stream()
            .filter(executor -> !misfits.contains(executor))
            .filter(executor -> executor.state() != ProcessState.REGISTERED)
            .sorted(Comparator.comparingLong(SparkProcess::id).reversed())
            .limit(above)
            .toList();
    return Stream.concat(misfits.stream(), newest.stream()).toList();
  }

  private void request(List<SparkProcess> running) {
    Set<Long> agents = new TreeSet<>();
    for (SparkProcess executor : running) {
      if (executor.state() == ProcessState.RESERVED) {
        executor.request(clock.instant());
        agents.add(executor.agentId());
        tell(EventType.EXECUTOR_REQUESTED, executor, " is requested.");
      }
    }
    if (!agents.isEmpty()) {
      revisions.raiseDriver(running.get(0).applicationId());
      revisions.raiseAgents(agents);
    }
  }

  private void tell(EventType type, SparkProcess executor, String words) {
    events.process(
        type,
        executor.runId(),
        executor.id(),
        executor.agentId(),
        "Executor " + executor.executorId() + words,
        Map.of("executor_id", executor.executorId()));
  }

  private static List<SparkProcess> unregistered(List<SparkProcess> live) {
    return live.stream().filter(executor -> executor.state() != ProcessState.REGISTERED).toList();
  }

  private static String name(SparkProcess executor) {
    return String.valueOf(executor.executorId());
  }
}
