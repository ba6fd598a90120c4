package dev.slipway.spark.progress;

import dev.slipway.protocol.driver.Progress;
import dev.slipway.protocol.driver.Progress.ExecutorProgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.Resubmitted$;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.JobSucceeded$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Counts what the application does. Every task end counts once, as in Spark's event log: a success
 * as done, all else as failed.
 */
public final class ProgressListener extends SparkListener {

  private static final String DRIVER = "driver";

  private final Runnable onProgress;
  private final Runnable onExecutors;
  private final Counter sparkJobs = new Counter();
  private final Counter stages = new Counter();
  private final Counter tasks = new Counter();
  private final Map<String, ExecutorActivity> executors = new LinkedHashMap<>();
  private long tasksKnown;

  /**
   * @param onProgress runs after a count changed; must not block
   * @param onExecutors runs after an executor came or went; must not block
   */
  public ProgressListener(Runnable onProgress, Runnable onExecutors) {
    this.onProgress = onProgress;
    this.onExecutors = onExecutors;
  }

  /** The counts as they are now. */
  public synchronized Progress progress() {
    List<ExecutorProgress> each = new ArrayList<>();
    executors.forEach((id, activity) -> each.add(activity.progress(id)));
    return new Progress(sparkJobs.tally(), stages.tally(), tasks.tally(), tasksKnown, each);
  }

  @Override
  public void onJobStart(SparkListenerJobStart event) {
    count(sparkJobs::started);
  }

  @Override
  public void onJobEnd(SparkListenerJobEnd event) {
    count(() -> sparkJobs.ended(event.jobResult() == JobSucceeded$.MODULE$));
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted event) {
    count(
        () -> {
          stages.started();
          tasksKnown += event.stageInfo().numTasks();
        });
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted event) {
    count(() -> stages.ended(event.stageInfo().failureReason().isEmpty()));
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart event) {
    count(
        () -> {
          tasks.started();
          executor(event.taskInfo().executorId()).tasks().started();
        });
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd event) {
    count(() -> taskEnded(event));
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate event) {
    if (!DRIVER.equals(event.execId())) {
      count(
          () ->
              CollectionConverters.asJava(event.executorUpdates().values().toSeq())
                  .forEach(executor(event.execId())::measured));
    }
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded event) {
    synchronized (this) {
      executor(event.executorId());
    }
    onExecutors.run();
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
    onExecutors.run();
  }

  private void taskEnded(SparkListenerTaskEnd event) {
    ExecutorActivity executor = executor(event.taskInfo().executorId());
    executor.measured(event.taskExecutorMetrics());
    if (event.reason() == Resubmitted$.MODULE$) {
      tasks.lost();
      executor.tasks().lost();
    } else {
      boolean well = event.reason() == Success$.MODULE$;
      tasks.ended(well);
      executor.tasks().ended(well);
    }
  }

  private ExecutorActivity executor(String executorId) {
    return executors.computeIfAbsent(executorId, id -> new ExecutorActivity());
  }

  private void count(Runnable change) {
    synchronized (this) {
      change.run();
    }
    onProgress.run();
  }
}
