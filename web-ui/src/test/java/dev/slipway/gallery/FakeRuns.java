package dev.slipway.gallery;

import dev.slipway.web.event.EventReads;
import dev.slipway.web.event.EventView;
import dev.slipway.web.live.Change;
import dev.slipway.web.process.ProcessReads;
import dev.slipway.web.process.ProcessView;
import dev.slipway.web.run.RunCommands;
import dev.slipway.web.run.RunReads;
import dev.slipway.web.run.RunStatus;
import dev.slipway.web.run.RunView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs, processes and events in memory; every change is told to the feed. */
public class FakeRuns implements RunReads, ProcessReads, EventReads, RunCommands {

  private final FakeFeed feed;
  private final ConcurrentSkipListMap<Long, RunView> runs = new ConcurrentSkipListMap<>();
  private final Map<Long, List<ProcessView>> processes = new ConcurrentHashMap<>();
  private final Map<Long, List<EventView>> events = new ConcurrentHashMap<>();
  private final List<String> cancelled = new CopyOnWriteArrayList<>();

  FakeRuns(FakeFeed feed) {
    this.feed = feed;
  }

  public void clear() {
    runs.clear();
    processes.clear();
    events.clear();
    cancelled.clear();
  }

  public void put(RunView run) {
    runs.put(run.id(), run);
    feed.tell(Change.run(run.id()));
  }

  public void put(long runId, List<ProcessView> of) {
    processes.put(runId, of);
    feed.tell(Change.run(runId));
  }

  public void add(long runId, EventView event) {
    events.computeIfAbsent(runId, id -> new CopyOnWriteArrayList<>()).add(event);
    feed.tell(Change.run(runId));
  }

  public List<String> cancelled() {
    return cancelled;
  }

  @Override
  public Slice page(Long before, int limit) {
    List<RunView> found =
        runs
            .headMap(before == null ? Long.MAX_VALUE : before, false)
            .descendingMap()
            .values()
            .stream()
            .limit(limit + 1L)
            .toList();
    return found.size() <= limit
        ? new Slice(found, null)
        : new Slice(found.subList(0, limit), found.get(limit - 1).id());
  }

  @Override
  public Optional<RunView> find(long id) {
    return Optional.ofNullable(runs.get(id));
  }

  @Override
  public List<ProcessView> ofRun(long runId) {
    return processes.getOrDefault(runId, List.of());
  }

  @Override
  public List<EventView> ofRun(long runId, int limit) {
    List<EventView> all = events.getOrDefault(runId, List.of());
    return all.subList(Math.max(0, all.size() - limit), all.size());
  }

  @Override
  public void cancel(long runId, String person) {
    cancelled.add(runId + " by " + person);
    find(runId).ifPresent(run -> put(Samples.with(run, stopping(run.status()))));
  }

  private static RunStatus stopping(RunStatus status) {
    return new RunStatus(
        status.state(), status.result(), status.code(), status.message(), RunStatus.Desired.STOP);
  }
}
