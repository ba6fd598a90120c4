package dev.slipway.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.protocol.driver.DriverSync;
import dev.slipway.protocol.driver.Progress.Tally;
import dev.slipway.spark.fake.Applications;
import dev.slipway.spark.fake.Await;
import dev.slipway.spark.fake.FakeGateway;
import dev.slipway.spark.fake.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndOfContextTests {

  @TempDir Path folder;

  @Test
  void theLastSyncTellsTheCountsOfTheEventLog() throws Exception {
    try (FakeGateway gateway = new FakeGateway(Applications.SECRET, folder)) {
      try (JavaSparkContext spark = new JavaSparkContext(Applications.conf(gateway, folder, 1))) {
        everyFirstAttemptFails(spark).collect();
      }

      DriverSync last = gateway.last();
      assertThat(last.stopping()).isTrue();
      Tally logged = taskEndsOf(folder.resolve("slipway-7"));
      assertThat(logged).isEqualTo(new Tally(8, 4, 0));
      assertThat(last.progress().tasks()).isEqualTo(logged);
      assertThat(last.progress().sparkJobs()).isEqualTo(new Tally(1, 0, 0));
      assertThat(last.progress().stages()).isEqualTo(new Tally(2, 0, 0));
      assertThat(last.progress().tasksKnown()).isEqualTo(8);
      assertThat(last.progress().executors()).hasSize(1);
      assertThat(last.progress().executors().get(0).tasks()).isEqualTo(logged);
    }
  }

  @Test
  void anOrderToStopEndsTheContextAndItsJob() throws Exception {
    try (FakeGateway gateway = new FakeGateway(Applications.SECRET, folder);
        JavaSparkContext spark = new JavaSparkContext(Applications.conf(gateway, folder, 1))) {
      var job = behind(spark, new Gate(folder.resolve("never"))).countAsync();
      Await.until("a task is running", () -> gateway.last().progress().tasks().active() == 1);

      gateway.orderStop();

      assertThatThrownBy(job::get).hasStackTraceContaining("Slipway ends this application");
      Await.until("the context stopped", () -> spark.sc().isStopped());
      Await.until("the gateway was told", () -> gateway.last().stopping());
    }
  }

  private static JavaRDD<Integer> everyFirstAttemptFails(JavaSparkContext spark) {
    return spark
        .parallelize(IntStream.range(0, 100).boxed().toList(), 4)
        .mapPartitions(
            numbers -> {
              if (TaskContext.get().attemptNumber() == 0) {
                throw new IllegalStateException("the first attempt fails");
              }
              return numbers;
            })
        .repartition(4);
  }

  private static JavaRDD<Integer> behind(JavaSparkContext spark, Gate gate) {
    return spark
        .parallelize(List.of(1), 1)
        .filter(
            number -> {
              gate.pass();
              return true;
            });
  }

  private static Tally taskEndsOf(Path eventLog) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    long done = 0;
    long failed = 0;
    for (String line : Files.readAllLines(eventLog)) {
      JsonNode event = mapper.readTree(line);
      if (event.path("Event").asText().equals("SparkListenerTaskEnd")) {
        boolean well = event.path("Task End Reason").path("Reason").asText().equals("Success");
        done += well ? 1 : 0;
        failed += well ? 0 : 1;
      }
    }
    return new Tally(done, failed, 0);
  }
}
