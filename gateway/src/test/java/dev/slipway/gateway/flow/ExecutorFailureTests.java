package dev.slipway.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.world.Await;
import dev.slipway.gateway.world.FakeAgent;
import dev.slipway.gateway.world.FakeDriver;
import dev.slipway.gateway.world.GatewayTest;
import dev.slipway.gateway.world.World;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class ExecutorFailureTests {

  @Autowired World world;
  private FakeAgent agent;
  private FakeDriver driver;
  private long run;
  private long executor;

  @BeforeEach
  void startARunWithOneExecutorLaunched() {
    world.clear();
    agent = world.agent("agent-a", 4, 8192);
    run = world.submit(1);
    driver = world.driver(agent.spec(agent.awaitLaunch(true)));
    driver.want(1);
    executor = agent.awaitLaunch(false);
  }

  @Test
  void failsTheRunAfterFiveLaunchesInARowThatCannotWork() {
    for (int failures = 1; failures < 5; failures++) {
      agent.exit(executor, 1, null);
      world.clock.forward(Duration.ofSeconds(31));
      driver.sync();
      executor = agent.awaitLaunch(false);
    }
    agent.exit(executor, 1, null);

    agent.sync(0);
    agent.sync(0);
    JsonNode ended = world.awaitRun(run, "TERMINATED");
    assertThat(ended.get("code").asString()).isEqualTo("EXECUTORS_FAILING");
    assertThat(ended.get("message").asString()).contains("5 executors in a row", "exit status 1");
    assertThat(agent.count(false)).isEqualTo(5);
  }

  @Test
  void replacesNoExecutorOfADriverThatHasNotSpokenSince() {
    driver.register("1");
    world.clock.forward(Duration.ofSeconds(1));

    agent.exit(executor, 0, null);
    assertNothingNewIsLaunched();

    driver.lose("1");
    agent.awaitLaunch(false);
  }

  @Test
  void waitsLongerWithEachFailure() {
    agent.exit(executor, 1, null);
    driver.sync();
    assertNothingNewIsLaunched();

    world.clock.forward(Duration.ofMillis(1_001));
    executor = agent.awaitLaunch(false);
    agent.exit(executor, 1, null);
    driver.sync();
    world.clock.forward(Duration.ofMillis(1_500));
    assertNothingNewIsLaunched();

    world.clock.forward(Duration.ofMillis(501));
    agent.awaitLaunch(false);
  }

  @Test
  void endsAnExecutorThatTheDriverHasNotSeenForAMinute() {
    world.clock.forward(Duration.ofSeconds(61));
    driver.sync();

    JsonNode exited =
        Await.until(
            "the executor has ended",
            () -> {
              agent.sync(0);
              return world.processes(run).get(1);
            },
            process -> process.get("state").asString().equals("EXITED"));

    assertThat(exited.get("exit").get("stop_reason").asString()).isEqualTo("NEVER_REGISTERED");
    assertThat(world.events(run)).contains("executor.stop_requested");
  }

  @Test
  void endsNoExecutorWhileTheDriverCannotSpeak() {
    world.clock.forward(Duration.ofMinutes(10));

    assertNothingNewIsLaunched();
    assertThat(world.processes(run).get(1).get("desired").asString()).isEqualTo("RUN");
  }

  /** A submission that is placed meanwhile proves that the loops have turned. */
  private void assertNothingNewIsLaunched() {
    int before = agent.count(false);
    long probe = world.submit(0);
    long driverId = agent.awaitLaunch(true);
    assertThat(agent.count(false)).isEqualTo(before);
    agent.exit(driverId, 0, null);
    world.awaitRun(probe, "TERMINATED");
  }
}
