package dev.slipway.spark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.protocol.Exit;
import dev.slipway.protocol.driver.DriverContext;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.DriverSync;
import dev.slipway.protocol.driver.ExecutorGrant;
import dev.slipway.protocol.driver.ExecutorGrant.State;
import dev.slipway.protocol.driver.ExecutorRequest;
import dev.slipway.protocol.driver.Progress;
import dev.slipway.protocol.driver.Progress.ExecutorProgress;
import dev.slipway.protocol.driver.Progress.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden messages, written and read by the Jackson that Spark brings. */
class MessagesTests {

  private static final DriverSync SYNC =
      new DriverSync(
          1,
          42,
          new DriverContext(
              "spark://CoarseGrainedScheduler@127.0.0.1:40001", "slipway-7", "4.2.0", null),
          new ExecutorRequest(2, 1, 1024, 1408, List.of("-Dspark.driver.port=40001")),
          List.of("1"),
          List.of("2"),
          new Progress(
              new Tally(1, 0, 1),
              new Tally(2, 1, 1),
              new Tally(40, 1, 3),
              60,
              List.of(new ExecutorProgress("1", new Tally(40, 1, 3), 268_435_456))),
          false,
          17,
          10_000);

  private static final DriverOrders ORDERS =
      new DriverOrders(
          18,
          List.of(
              new ExecutorGrant("1", State.LAUNCHED, null),
              new ExecutorGrant(
                  "2",
                  State.EXITED,
                  new Exit(Exit.Reason.SIGNALLED, 137, 9, null, 1_766_000_000_000L)),
              new ExecutorGrant("3", State.PLACED, null)),
          false);

  @Test
  void writesTheGoldenSync() throws IOException {
    ObjectMapper mapper = new ObjectMapper();

    assertThat(mapper.readTree(Messages.write(SYNC)))
        .isEqualTo(mapper.readTree(golden("driver-sync.json")));
  }

  @Test
  void readsTheGoldenOrders() throws IOException {
    assertThat(Messages.readOrders(golden("driver-orders.json"))).isEqualTo(ORDERS);
  }

  @Test
  void readsOrdersOfANewerGateway() throws IOException {
    DriverOrders orders =
        read(
            """
            {"revision": 3, "shiny": {"new": true}, "executors": [
              {"executor_id": "1", "state": "POLISHED"},
              {"executor_id": "2", "state": "EXITED", "exit": {"reason": "RECYCLED"}}]}
            """);

    assertThat(orders.stop()).isFalse();
    assertThat(orders.executors())
        .containsExactly(
            new ExecutorGrant("1", null, null),
            new ExecutorGrant("2", State.EXITED, new Exit(null, null, null, null, 0)));
  }

  @Test
  void takesAMissingListAsEmpty() throws IOException {
    assertThat(read("{\"revision\": 1}").executors()).isEmpty();
    assertThat(read("{\"revision\": 1, \"executors\": null}").executors()).isEmpty();
  }

  private static DriverOrders read(String json) throws IOException {
    return Messages.readOrders(json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream file = MessagesTests.class.getResourceAsStream("/golden/" + name)) {
      return file.readAllBytes();
    }
  }
}
