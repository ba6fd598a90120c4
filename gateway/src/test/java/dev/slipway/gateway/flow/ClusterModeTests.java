package dev.slipway.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.world.Await;
import dev.slipway.gateway.world.FakeAgent;
import dev.slipway.gateway.world.FakeDriver;
import dev.slipway.gateway.world.GatewayTest;
import dev.slipway.gateway.world.World;
import dev.slipway.protocol.Exit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class ClusterModeTests {

  @Autowired World world;

  @BeforeEach
  void clear() {
    world.clear();
  }

  @Test
  void goesFromSubmissionToFreedResourcesStepByStep() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    long run = world.submit(1);
    long driverId = agent.awaitLaunch(true);
    FakeDriver driver = world.driver(agent.spec(driverId));
    driver.want(1);
    long executorId = agent.awaitLaunch(false);
    driver.register("1");
    driver.stopping();
    agent.exit(executorId, 0, null);
    agent.exit(driverId, 0, null);

    JsonNode ended = world.awaitRun(run, "TERMINATED");

    assertThat(ended.get("result").asString()).isEqualTo("SUCCEEDED");
    List<String> events =
        Await.until("events are numbered", () -> world.events(run), list -> list.size() >= 11);
    assertThat(events)
        .containsExactly(
            "run.submitted",
            "run.placed",
            "driver.launched",
            "driver.started",
            "executor.requested",
            "executor.launched",
            "executor.registered",
            "executor.exited",
            "driver.exited",
            "run.finished",
            "run.resources_free");
    JsonNode cores = world.api().get("/api/v1/agents").get("agents").get(0).get("cores");
    assertThat(cores.get("free").asInt()).isEqualTo(4);
  }

  @Test
  void endsTheExecutorsOfADriverThatWasKilled() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    long run = world.submit(1);
    long driverId = agent.awaitLaunch(true);
    world.driver(agent.spec(driverId)).want(1);
    agent.awaitLaunch(false);

    agent.exit(driverId, 137, 9);
    agent.sync(0);

    agent.sync(0);
    JsonNode ended = world.awaitRun(run, "TERMINATED");
    assertThat(ended.get("result").asString()).isEqualTo("FAILED");
    assertThat(ended.get("code").asString()).isEqualTo("DRIVER_KILLED");
    assertThat(ended.get("message").asString()).contains("signal 9");
    assertThat(world.processes(run))
        .allSatisfy(process -> assertThat(process.get("state").asString()).isEqualTo("EXITED"));
  }

  @Test
  void showsTheExitCodeAndTheLastExceptionOfAFailingMain() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    long run = world.submit(0);
    long driverId = agent.awaitLaunch(true);

    agent.exit(
        driverId,
        new Exit(
            Exit.Reason.EXITED,
            1,
            null,
            "java.lang.IllegalStateException: no input\n\tat example.Main.main\n"
                + "Caused by: java.io.IOException: disk",
            0));

    JsonNode ended = world.awaitRun(run, "TERMINATED");
    assertThat(ended.get("code").asString()).isEqualTo("DRIVER_EXITED");
    assertThat(ended.get("message").asString())
        .endsWith(
            "exit status 1: java.lang.IllegalStateException: no input,"
                + " caused by java.io.IOException: disk");
    assertThat(ended.get("driver").get("exit_code").asInt()).isEqualTo(1);
  }

  @Test
  void replacesAnExecutorThatWasLost() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    long run = world.submit(1);
    FakeDriver driver = world.driver(agent.spec(agent.awaitLaunch(true)));
    driver.want(1);
    long first = agent.awaitLaunch(false);
    driver.register("1");

    agent.exit(first, 137, 9);
    driver.lose("1");

    long second = agent.awaitLaunch(false);
    assertThat(second).isNotEqualTo(first);
    assertThat(agent.spec(second).executor().executorId()).isEqualTo("2");
    driver.register("2");
    assertThat(world.run(run).get("executors").get("registered").asInt()).isEqualTo(1);
  }

  @Test
  void tellsTheDriverHowItsExecutorsEnded() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    world.submit(1);
    FakeDriver driver = world.driver(agent.spec(agent.awaitLaunch(true)));
    driver.want(1);
    long executor = agent.awaitLaunch(false);
    driver.register("1");

    agent.exit(executor, 52, null);

    Exit exit = driver.sync().executors().get(0).exit();
    assertThat(exit.reason()).isEqualTo(Exit.Reason.EXITED);
    assertThat(exit.code()).isEqualTo(52);
  }

  @Test
  void repeatedAndLateSyncsChangeNothing() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    long run = world.submit(0);
    long driverId = agent.awaitLaunch(true);
    agent.exit(driverId, 0, null);
    world.awaitRun(run, "TERMINATED");
    List<String> before =
        Await.until("events are numbered", () -> world.events(run), list -> list.size() >= 5);

    agent.late(1, 99);
    agent.sync(0);
    agent.late(2, 98);

    assertThat(world.events(run)).isEqualTo(before);
    JsonNode cores = world.api().get("/api/v1/agents").get("agents").get(0).get("cores");
    assertThat(cores.get("total").asInt()).isEqualTo(4);
  }

  @Test
  void stopsExecutorsThatTheDriverReleases() {
    FakeAgent agent = world.agent("agent-a", 4, 8192);
    long run = world.submit(2);
    FakeDriver driver = world.driver(agent.spec(agent.awaitLaunch(true)));
    driver.want(2);
    agent.awaitLaunch(false);
    driver.register("1", "2");

    driver.want(1);
    driver.release("1");

    Await.until(
        "executor 1 has ended",
        () -> {
          agent.sync(0);
          return world.processes(run).get(1).get("state").asString();
        },
        "EXITED"::equals);
    assertThat(world.run(run).get("executors").get("registered").asInt()).isEqualTo(1);
  }
}
