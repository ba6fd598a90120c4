package dev.slipway.protocol.driver;

import java.util.List;

/**
 * Counts since the SparkContext started, as Spark's listener bus told them.
 *
 * @param sparkJobs finished, failed and running Spark jobs
 * @param stages finished, failed and running stage attempts
 * @param tasks finished, failed and running task attempts
 * @param tasksKnown tasks of all stages submitted so far
 * @param executors what each executor did, ended ones included
 */
public record Progress(
    Tally sparkJobs, Tally stages, Tally tasks, long tasksKnown, List<ExecutorProgress> executors) {

  /** How many of a kind ended well, ended badly, and are under way. */
  public record Tally(long done, long failed, long active) {}

  /**
   * @param executorId Spark's id
   * @param tasks task attempts on this executor
   * @param memoryUsedBytes largest JVM heap seen, 0 when not yet reported
   */
  public record ExecutorProgress(String executorId, Tally tasks, long memoryUsedBytes) {}
}
