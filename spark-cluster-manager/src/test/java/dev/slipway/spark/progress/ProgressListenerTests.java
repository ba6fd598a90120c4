package dev.slipway.spark.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.driver.Progress.ExecutorProgress;
import dev.slipway.protocol.driver.Progress.Tally;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.Resubmitted$;
import org.apache.spark.Success$;
import org.apache.spark.TaskEndReason;
import org.apache.spark.TaskResultLost$;
import org.apache.spark.executor.ExecutorMetrics;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.scheduler.TaskInfo;
import org.apache.spark.scheduler.TaskLocality;
import org.junit.jupiter.api.Test;
import scala.Tuple2;
import scala.collection.immutable.Map;
import scala.collection.immutable.Nil$;

class ProgressListenerTests {

  private final AtomicInteger changes = new AtomicInteger();
  private final ProgressListener listener =
      new ProgressListener(changes::incrementAndGet, changes::incrementAndGet);

  @Test
  void countsASuccessAsDoneAndAllElseAsFailed() {
    start("1");
    start("1");
    start("2");
    end("1", Success$.MODULE$, 0);
    end("2", TaskResultLost$.MODULE$, 0);

    assertThat(listener.progress().tasks()).isEqualTo(new Tally(1, 1, 1));
    assertThat(listener.progress().executors())
        .containsExactly(
            new ExecutorProgress("1", new Tally(1, 0, 1), 0),
            new ExecutorProgress("2", new Tally(0, 1, 0), 0));
    assertThat(changes).hasValue(5);
  }

  @Test
  void countsAResubmittedTaskAsFailedThoughNoneWasRunning() {
    start("1");
    end("1", Success$.MODULE$, 0);
    start("2");
    end("1", Resubmitted$.MODULE$, 0);

    assertThat(listener.progress().tasks()).isEqualTo(new Tally(1, 1, 1));
  }

  @Test
  void keepsTheLargestHeapSeen() {
    start("1");
    heartbeat("1", 300);
    heartbeat("driver", 900);
    end("1", Success$.MODULE$, 200);

    assertThat(listener.progress().executors())
        .containsExactly(new ExecutorProgress("1", new Tally(1, 0, 0), 300));
  }

  private void start(String executorId) {
    listener.onTaskStart(new SparkListenerTaskStart(0, 0, task(executorId)));
  }

  private void end(String executorId, TaskEndReason reason, long heap) {
    listener.onTaskEnd(
        new SparkListenerTaskEnd(0, 0, "ResultTask", reason, task(executorId), heap(heap), null));
  }

  private void heartbeat(String executorId, long heap) {
    Map<Tuple2<Object, Object>, ExecutorMetrics> updates =
        new Map.Map1<>(new Tuple2<>(0, 0), heap(heap));
    listener.onExecutorMetricsUpdate(
        new SparkListenerExecutorMetricsUpdate(executorId, empty(), updates));
  }

  @SuppressWarnings("unchecked")
  private static <T> scala.collection.immutable.Seq<T> empty() {
    return (scala.collection.immutable.Seq<T>) Nil$.MODULE$;
  }

  private static TaskInfo task(String executorId) {
    return new TaskInfo(0, 0, 0, 0, 0, executorId, "host", TaskLocality.ANY(), false);
  }

  private static ExecutorMetrics heap(long bytes) {
    return new ExecutorMetrics(new Map.Map1<>("JVMHeapMemory", bytes));
  }
}
