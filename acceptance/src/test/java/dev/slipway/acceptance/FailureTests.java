package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.acceptance.cluster.Await;
import dev.slipway.acceptance.cluster.Cluster;
import dev.slipway.acceptance.cluster.Proc;
import dev.slipway.acceptance.cluster.Runs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FailureTests {

  private Runs runs;

  @BeforeEach
  void useTheSharedCluster() {
    runs = new Runs(Cluster.shared());
  }

  @Test
  void aFailingMainShowsItsExitCodeAndItsLastException() {
    long run = runs.submit("Failing", 1, Map.of());

    JsonNode ended = runs.awaitEnd(run);

    assertThat(ended.get("result").asString()).isEqualTo("FAILED");
    assertThat(ended.get("code").asString()).isEqualTo("DRIVER_EXITED");
    assertThat(ended.get("driver").get("exit_code").asInt()).isEqualTo(1);
    assertThat(ended.get("message").asString())
        .contains("exit status 1", "IllegalStateException", "the input of failing is missing");
    assertThat(runs.log(run, runs.driver(run), "stderr")).contains("IllegalStateException");
  }

  @Test
  void aKilledDriverFailsTheRunAndItsExecutorsAreGoneWithinTenSeconds() {
    long run = runs.submit("Sleeper", 2, Map.of(), "1000", "200");
    runs.awaitTasks(run, 2);
    List<JsonNode> executors = runs.executors(run);

    Proc.kill(Proc.jvmOf(runs.driver(run)));

    Await.until(
        "the executors are gone",
        Duration.ofSeconds(10),
        () ->
            executors.stream()
                .allMatch(executor -> Proc.launchedFor(executor.get("id").asLong()).isEmpty()));
    JsonNode ended = runs.awaitEnd(run);
    assertThat(ended.get("result").asString()).isEqualTo("FAILED");
    assertThat(ended.get("code").asString()).isEqualTo("DRIVER_KILLED");
    assertThat(ended.get("message").asString()).contains("signal 9");
    assertThat(runs.freeCores()).isEqualTo(2 * Cluster.CORES);
  }

  @Test
  void aKilledExecutorIsReplacedAndTheRunSucceeds() {
    long run = runs.submit("Sleeper", 2, Map.of(), "60", "200");
    runs.awaitTasks(run, 4);
    long executor = runs.executors(run).get(0).get("id").asLong();

    Proc.kill(Proc.jvmOf(executor));

    JsonNode ended = runs.awaitEnd(run);
    assertThat(ended.get("result").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
    List<JsonNode> executors = runs.executors(run);
    assertThat(executors).hasSize(3);
    JsonNode exit = executors.get(0).get("exit");
    assertThat(exit.get("reason").asString()).isEqualTo("SIGNALLED");
    assertThat(exit.get("signal").asInt()).isEqualTo(9);
  }

  @Test
  void executorsThatCannotStartEndTheRunAfterFiveTries() {
    long run =
        runs.submit(
            "Sleeper",
            1,
            Map.of("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:+UseG1GC"),
            "1",
            "1");

    JsonNode ended = runs.awaitEnd(run);

    assertThat(ended.get("result").asString()).isEqualTo("FAILED");
    assertThat(ended.get("code").asString()).isEqualTo("EXECUTORS_FAILING");
    assertThat(runs.executors(run)).hasSize(5);
    assertThat(runs.log(run, runs.executors(run).get(4).get("id").asLong(), "stdout"))
        .contains("Multiple garbage collectors selected");
  }
}
