package dev.slipway.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.driver.DriverSync;
import dev.slipway.protocol.driver.Progress;
import dev.slipway.spark.fake.Applications;
import dev.slipway.spark.fake.Await;
import dev.slipway.spark.fake.FakeGateway;
import dev.slipway.spark.fake.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;
import scala.collection.immutable.Map$;

/** Real Spark, real executor JVMs, one SparkContext for all. */
class RunOnExecutorsTests {

  @TempDir static Path folder;

  private static final Queue<ExecutorLostFailure> LOST = new ConcurrentLinkedQueue<>();
  private static int jobs;
  private static FakeGateway gateway;
  private static JavaSparkContext spark;

  @BeforeAll
  static void start() throws Exception {
    gateway = new FakeGateway(Applications.SECRET, folder);
    spark = new JavaSparkContext(Applications.conf(gateway, folder, 2));
    spark.sc().addSparkListener(new LostTasks());
  }

  @AfterAll
  static void stop() {
    try {
      if (spark != null) {
        spark.stop();
      }
    } finally {
      gateway.close();
    }
  }

  /** What is known of an earlier test's Spark job must not be taken for this one's. */
  @BeforeEach
  void twoExecutorsAreRegisteredAndIdle() throws Exception {
    LOST.clear();
    Await.until("two executors registered", () -> registered().size() == 2);
    Await.until("all is told of earlier jobs", () -> told().sparkJobs().done() == jobs);
    Await.until("no task is active", () -> told().tasks().active() == 0);
  }

  private static Progress told() {
    return gateway.last().progress();
  }

  @Test
  void runsAShuffleOnTheExecutorsItAskedFor() {
    jobs++;
    List<Tuple2<Integer, Integer>> sums =
        spark
            .parallelize(IntStream.rangeClosed(1, 1000).boxed().toList(), 6)
            .mapToPair(number -> new Tuple2<>(number % 2, number))
            .reduceByKey(Integer::sum, 3)
            .collect();

    assertThat(sums).containsExactlyInAnyOrder(new Tuple2<>(0, 250_500), new Tuple2<>(1, 250_000));
    DriverSync sync = gateway.last();
    assertThat(sync.context().sparkAppId()).isEqualTo("slipway-7");
    assertThat(sync.context().sparkVersion()).isEqualTo(spark.version());
    assertThat(sync.wanted().total()).isEqualTo(2);
    assertThat(sync.wanted().memoryMb()).isEqualTo(512 + 384);
    assertThat(sync.wanted().javaOptions()).contains("-Dspark.authenticate=true");
    assertThat(gateway.lastText()).doesNotContain(Applications.SECRET);
  }

  @Test
  void goesOnWhileTheGatewayIsAway() throws Exception {
    Gate gate = new Gate(folder.resolve("gateway-away"));
    JavaFutureAction<Long> job = countBehind(gate);
    Await.until("tasks are running", () -> gateway.last().progress().tasks().active() == 2);
    long before = gateway.last().progress().tasks().done();

    gateway.shut();
    gate.open();
    assertThat(job.get()).isEqualTo(40);
    gateway.open();

    Await.until(
        "the gateway hears of it", () -> gateway.last().progress().tasks().done() == before + 4);
  }

  @Test
  void replacesAKilledExecutorAndKnowsHowItEnded() throws Exception {
    Gate gate = new Gate(folder.resolve("executor-killed"));
    JavaFutureAction<Long> job = countBehind(gate);
    Await.until("tasks are running", () -> gateway.last().progress().tasks().active() == 2);
    String victim = registered().get(0);

    gateway.process(victim).destroyForcibly();
    Await.until("it is replaced", () -> registered().size() == 2 && !registered().contains(victim));
    gate.open();

    assertThat(job.get()).isEqualTo(40);
    assertThat(LOST).hasSize(1);
    ExecutorLostFailure lost = LOST.remove();
    assertThat(lost.execId()).isEqualTo(victim);
    assertThat(lost.exitCausedByApp()).isFalse();
    assertThat(lost.reason().get()).contains("signal 9 (exit status 137)");
    Await.until(
        "the heap of an executor is known",
        () ->
            gateway.last().progress().executors().stream().anyMatch(e -> e.memoryUsedBytes() > 0));
  }

  @Test
  void givesALostExecutorUpWhenNoReportComes() throws Exception {
    Gate gate = new Gate(folder.resolve("report-missing"));
    gateway.silence(true);
    JavaFutureAction<Long> job = countBehind(gate);
    Await.until("tasks are running", () -> gateway.last().progress().tasks().active() == 2);
    String victim = registered().get(0);

    gateway.process(victim).destroyForcibly();
    Await.until("its task is given back", () -> !LOST.isEmpty());
    gate.open();

    assertThat(job.get()).isEqualTo(40);
    assertThat(LOST.remove().reason().get()).contains("no report of its exit came");
    gateway.silence(false);
  }

  @Test
  void givesExecutorsBackAndAsksForThemAgain() throws Exception {
    String unwanted = registered().get(0);

    assertThat(spark.sc().killExecutor(unwanted)).isTrue();
    Await.until("it is gone", () -> registered().size() == 1);
    assertThat(gateway.last().wanted().total()).isEqualTo(1);
    Await.until("the release is settled", () -> gateway.last().released().isEmpty());
    assertThat(gateway.process(unwanted).onExit().join().isAlive()).isFalse();

    assertThat(spark.sc().requestTotalExecutors(2, 0, Map$.MODULE$.empty())).isTrue();
    Await.until("another one came", () -> registered().size() == 2);
  }

  private static JavaFutureAction<Long> countBehind(Gate gate) {
    jobs++;
    return spark
        .parallelize(IntStream.range(0, 40).boxed().toList(), 4)
        .filter(
            number -> {
              gate.pass();
              return true;
            })
        .countAsync();
  }

  private static List<String> registered() {
    return gateway.last().registered();
  }

  private static final class LostTasks extends SparkListener {
    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
      if (event.reason() instanceof ExecutorLostFailure lost) {
        LOST.add(lost);
      }
    }
  }
}
