package dev.slipway.gateway.run.view;

import dev.slipway.protocol.driver.Progress.Tally;
import java.time.Instant;
import java.util.List;

/** A run as clients see it; what has not happened yet is null. */
public record RunView(
    long id,
    String name,
    String state,
    String result,
    String code,
    String message,
    String desired,
    String mainClass,
    String runtime,
    String engine,
    String submittedBy,
    String launchedBy,
    Instant submittedAt,
    Instant placedAt,
    Instant driverLaunchedAt,
    Instant driverStartedAt,
    Instant firstExecutorAt,
    Instant finishedAt,
    Instant endedAt,
    Waiting waiting,
    Executors executors,
    Progress progress,
    Driver driver) {

  /** Why it waits. */
  public record Waiting(String code, String sentence, List<Shortage> shortage, Instant since) {}

  /** What would have to become free on one agent. */
  public record Shortage(long agentId, String agent, int cores, long memoryMb) {}

  /** Executors the driver wants, and those registered with it now. */
  public record Executors(int wanted, int registered) {}

  /** What the application has done so far, by its driver's own count. */
  public record Progress(Tally sparkJobs, Tally stages, Tally tasks, long tasksKnown) {}

  /** Where the driver runs or ran, and how it ended. */
  public record Driver(long processId, String agent, Integer exitCode, Integer exitSignal) {}

  /** Whether nothing of it will change any more. */
  public boolean hasEnded() {
    return state.equals("TERMINATED");
  }
}
