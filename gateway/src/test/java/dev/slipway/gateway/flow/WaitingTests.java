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
class WaitingTests {

  @Autowired World world;

  @BeforeEach
  void clear() {
    world.clear();
  }

  @Test
  void saysThatThereAreNoAgents() {
    JsonNode waiting = awaitReason(world.submit(1));

    assertThat(waiting.get("code").asString()).isEqualTo("NO_AGENTS");
  }

  @Test
  void namesTheShortageWithTheAgentsOwnNumbersAndStartsWhenExactlyThatIsFreed() {
    FakeAgent agent = world.agent("agent-a", 3, 8192);
    world.submit(0);
    long holder = agent.awaitLaunch(true);
    world.submit(0);
    agent.awaitLaunch(true);
    long waits = world.submit(1);

    JsonNode waiting = awaitReason(waits);

    assertThat(waiting.get("code").asString()).isEqualTo("NOT_ENOUGH_FREE");
    JsonNode shortage = waiting.get("shortage").get(0);
    assertThat(waiting.get("shortage")).hasSize(1);
    assertThat(shortage.get("agent").asString()).isEqualTo("agent-a");
    assertThat(shortage.get("cores").asInt()).isEqualTo(1);
    assertThat(shortage.get("memory_mb").asInt()).isZero();
    JsonNode row = world.api().get("/api/v1/agents").get("agents").get(0).get("cores");
    assertThat(row.get("free").asInt()).isEqualTo(1);
    assertThat(waiting.get("sentence").asString()).contains("agent-a", "1 of 3 cores");

    agent.exit(holder, 0, null);
    agent.awaitLaunch(true);
    assertThat(world.run(waits).get("waiting").isNull()).isTrue();
  }

  @Test
  void saysThatNoAgentIsLargeEnoughAndStillKeepsTheRun() {
    world.agent("agent-a", 1, 1024);

    JsonNode waiting = awaitReason(world.submit(0));

    assertThat(waiting.get("code").asString()).isEqualTo("NO_AGENT_LARGE_ENOUGH");
  }

  private JsonNode awaitReason(long run) {
    return Await.until(
            "run " + run + " says why it waits",
            () -> world.run(run),
            view -> !view.get("waiting").isNull())
        .get("waiting");
  }
}
