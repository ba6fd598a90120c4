package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.acceptance.cluster.Await;
import dev.slipway.acceptance.cluster.Cluster;
import dev.slipway.acceptance.cluster.Proc;
import dev.slipway.acceptance.cluster.Runs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ControlPlaneAwayTests {

  @Test
  void aRunGoesOnToSuccessWhileGatewayAndAgentsAreStopped() {
    Cluster cluster = Cluster.shared();
    Runs runs = new Runs(cluster);
    long run = runs.submit("Sleeper", 2, Map.of(), "60", "250");
    runs.awaitRegistered(run, 2);
    long driver = runs.driver(run);
    long driverJvm = Proc.jvmOf(driver);

    cluster.child("gateway").kill();
    cluster.child("agent-1").terminate();
    cluster.child("agent-2").kill();
    assertThat(Proc.isAlive(driverJvm)).isTrue();
    Await.until(
        "the driver has ended by itself", Duration.ofSeconds(90), () -> !Proc.isAlive(driverJvm));
    cluster.startGateway();
    cluster.startAgents();

    JsonNode ended = runs.awaitEnd(run);
    assertThat(ended.get("result").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
    assertThat(ended.get("driver").get("exit_code").asInt()).isZero();
    assertThat(runs.executors(run)).hasSize(2);
    assertThat(runs.log(run, driver, "stdout")).contains("slept 60 times");
    assertThat(runs.freeCores()).isEqualTo(2 * Cluster.CORES);
  }
}
