package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.acceptance.cluster.Await;
import dev.slipway.acceptance.cluster.Cluster;
import dev.slipway.acceptance.cluster.Runs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CancelTests {

  private static final Duration SOON = Duration.ofSeconds(10);

  private Runs runs;

  @BeforeEach
  void useTheSharedCluster() {
    runs = new Runs(Cluster.shared());
  }

  @Test
  void aRunThatIsCancelledWhileItRunsLeavesNothingWithinTwelveSeconds() {
    long run = runs.submit("Sleeper", 2, Map.of(), "1000", "200");
    runs.awaitTasks(run, 2);

    runs.cancel(run);

    Await.until("nothing is left", Duration.ofSeconds(12), () -> runs.nothingIsLeftOf(run));
    JsonNode ended = runs.awaitEnd(run);
    assertThat(ended.get("result").asString()).isEqualTo("CANCELLED");
    assertThat(runs.freeCores()).isEqualTo(2 * Cluster.CORES);
  }

  @Test
  void aRunThatWaitsForCapacityStartsWhenExactlyTheNamedShortageIsFreed() {
    long stays = holdOneCore();
    long goes = holdOneCore();
    long waits = runs.submit("Sleeper", 2, Map.of(), "2", "10");

    JsonNode waiting =
        Await.until(
                "it says why it waits",
                SOON,
                () -> runs.run(waits),
                run -> run.get("waiting").isObject())
            .get("waiting");
    assertThat(waiting.get("code").asString()).isEqualTo("NOT_ENOUGH_FREE");
    assertThat(waiting.get("shortage")).hasSize(1);
    JsonNode shortage = waiting.get("shortage").get(0);
    assertThat(shortage.get("cores").asInt()).isEqualTo(1);
    assertThat(shortage.get("memory_mb").asInt()).isZero();
    assertThat(shortage.get("agent").asString())
        .isEqualTo(runs.processes(goes).get(0).get("agent").asString());

    runs.cancel(goes);

    JsonNode ended = runs.awaitEnd(waits);
    assertThat(ended.get("result").asString()).isEqualTo("SUCCEEDED");
    assertThat(ended.get("waiting").isNull()).isTrue();
    runs.cancel(stays);
    runs.awaitEnd(stays);
  }

  /** A driver without executors waits for them for ever. */
  private long holdOneCore() {
    long run = runs.submit("Sleeper", 0, Map.of(), "1", "1");
    Await.until("it is placed", SOON, () -> !runs.processes(run).isEmpty());
    return run;
  }

  @Test
  void aRunThatIsCancelledWhileItWaitsEndsAtOnceAndLaunchesNothing() {
    long waits = runs.submit("Sleeper", 1, 64, Map.of(), "1", "1");
    Await.until("it says why it waits", SOON, () -> runs.run(waits).get("waiting").isObject());

    runs.cancel(waits);

    JsonNode ended = runs.run(waits);
    assertThat(ended.get("state").asString()).isEqualTo("TERMINATED");
    assertThat(ended.get("result").asString()).isEqualTo("CANCELLED");
    assertThat(runs.processes(waits)).isEmpty();
  }
}
