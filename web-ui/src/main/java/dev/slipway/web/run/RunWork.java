package dev.slipway.web.run;

/**
 * What a run has and what it did.
 *
 * @param executorsWanted 0 or more
 * @param executorsRegistered registered with the driver at this moment, 0 or more
 * @param progress as Spark last reported it; null before its first report
 * @param driver null before the driver is placed
 */
public record RunWork(
    int executorsWanted, int executorsRegistered, Progress progress, Driver driver) {

  /**
   * Spark's own counts.
   *
   * @param sparkJobs Spark jobs
   * @param stages stages
   * @param tasks tasks
   * @param tasksKnown tasks of all stages submitted so far, the whole of the bar
   */
  public record Progress(Counts sparkJobs, Counts stages, Counts tasks, long tasksKnown) {}

  /** Counts of 0 or more: done well, failed, under way. */
  public record Counts(long done, long failed, long active) {}

  /**
   * The run's driver.
   *
   * @param processId its process, for links to its logs
   * @param agent name of the agent it is placed on
   * @param exitCode null until it exited, or when no code was left
   * @param exitSignal name of the signal that ended it, or null
   */
  public record Driver(long processId, String agent, Integer exitCode, String exitSignal) {}
}
