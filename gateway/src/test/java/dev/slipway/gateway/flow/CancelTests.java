package dev.slipway.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.world.Await;
import dev.slipway.gateway.world.FakeAgent;
import dev.slipway.gateway.world.GatewayTest;
import dev.slipway.gateway.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class CancelTests {

  @Autowired World world;

  @BeforeEach
  void clear() {
    world.clear();
  }

  @Test
  void endsAWaitingRunAtOnce() {
    long run = world.submit(1);

    cancel(run);

    JsonNode ended = world.run(run);
    assertThat(ended.get("state").asString()).isEqualTo("TERMINATED");
    assertThat(ended.get("result").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void stopsDriverAndExecutorsOfARunningRun() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    long run = world.submit(1);
    world.driver(agent.spec(agent.awaitLaunch(true))).want(1);
    agent.awaitLaunch(false);

    cancel(run);

    assertThat(world.run(run).get("desired").asString()).isEqualTo("STOP");
    assertThat(world.run(run).get("state").asString()).isEqualTo("RUNNING");
    agent.sync(0);
    agent.sync(0);
    JsonNode ended = world.awaitRun(run, "TERMINATED");
    assertThat(ended.get("result").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void aDriverThatSucceededFirstStaysASuccess() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    long run = world.submit(0);
    long driver = agent.awaitLaunch(true);

    cancel(run);
    agent.exit(driver, 0, null);

    JsonNode ended = world.awaitRun(run, "TERMINATED");
    assertThat(ended.get("result").asString()).isEqualTo("SUCCEEDED");
  }

  @Test
  void aSecondCancelAndACancelAfterTheEndChangeNothing() {
    long run = world.submit(1);
    cancel(run);
    int events = Await.until("numbered", () -> world.events(run), list -> list.size() >= 3).size();

    cancel(run);

    assertThat(world.events(run)).hasSize(events);
    assertThat(world.run(run).get("result").asString()).isEqualTo("CANCELLED");
  }

  private void cancel(long run) {
    assertThat(world.api().postRaw("/api/v1/runs/" + run + "/cancel", "").statusCode())
        .isEqualTo(202);
  }
}
