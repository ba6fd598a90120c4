package dev.slipway.spark.progress;

import dev.slipway.protocol.driver.Progress.ExecutorProgress;
import org.apache.spark.executor.ExecutorMetrics;

/** What one executor did, and how large its heap was. */
final class ExecutorActivity {

  private final Counter tasks = new Counter();
  private long peakHeapBytes;

  Counter tasks() {
    return tasks;
  }

  /** Takes a measurement; null and unset ones count as none. */
  void measured(ExecutorMetrics metrics) {
    if (metrics != null && metrics.isSet()) {
      peakHeapBytes = Math.max(peakHeapBytes, metrics.getMetricValue("JVMHeapMemory"));
    }
  }

  ExecutorProgress progress(String executorId) {
    return new ExecutorProgress(executorId, tasks.tally(), peakHeapBytes);
  }
}
