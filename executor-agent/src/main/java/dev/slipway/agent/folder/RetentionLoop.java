package dev.slipway.agent.folder;

import dev.slipway.agent.platform.AgentLog;
import dev.slipway.protocol.Exit;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Removes logs of processes that the gateway has let go, by age and by number. */
public final class RetentionLoop {

  private record Archived(ProcessFolder folder, long endedMillis) {}

  private final AgentFolder folder;
  private final Duration age;
  private final int count;
  private final InstantSource clock;
  private final AgentLog log;

  /**
   * @param age logs older than this go
   * @param count of more processes than this, the oldest go
   */
  public RetentionLoop(
      AgentFolder folder, Duration age, int count, InstantSource clock, AgentLog log) {
    this.folder = folder;
    this.age = age;
    this.count = count;
    this.clock = clock;
    this.log = log;
  }

  /** Looks once. */
  public void tick() {
    try {
      List<Archived> newestFirst = archived();
      long oldest = clock.millis() - age.toMillis();
      for (int i = 0; i < newestFirst.size(); i++) {
        if (i >= count || newestFirst.get(i).endedMillis() < oldest) {
          newestFirst.get(i).folder().remove();
        }
      }
    } catch (IOException e) {
      log.warn("old logs cannot be removed: " + AgentLog.reason(e));
    }
  }

  private List<Archived> archived() throws IOException {
    List<Archived> found = new ArrayList<>();
    for (ProcessFolder process : folder.processes()) {
      if (process.entry().isEmpty()) {
        found.add(new Archived(process, endedMillis(process)));
      }
    }
    found.sort(Comparator.comparingLong(Archived::endedMillis).reversed());
    return found;
  }

  /** A folder that is just being made has no entry yet either, and must look young. */
  private static long endedMillis(ProcessFolder process) throws IOException {
    Optional<Exit> ended = process.ended();
    return ended.isPresent() ? ended.get().atMillis() : process.changedMillis();
  }
}
