package dev.slipway.protocol;

import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.protocol.agent.DesiredProcess;
import dev.slipway.protocol.agent.JoinAnswer;
import dev.slipway.protocol.agent.JoinRequest;
import dev.slipway.protocol.agent.Node;
import dev.slipway.protocol.agent.ObservedProcess;
import dev.slipway.protocol.driver.DriverContext;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.DriverSync;
import dev.slipway.protocol.driver.ExecutorGrant;
import dev.slipway.protocol.driver.ExecutorRequest;
import dev.slipway.protocol.driver.Progress;
import dev.slipway.protocol.driver.Progress.ExecutorProgress;
import dev.slipway.protocol.driver.Progress.Tally;
import dev.slipway.protocol.launch.DriverSpec;
import dev.slipway.protocol.launch.ExecutorSpec;
import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.LaunchSpec;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.util.List;
import java.util.Map;

/** One example of each message, named as its golden file. */
final class Samples {

  private static final FileRef JAR = new FileRef("app.jar", "ab".repeat(32), 123);
  private static final Exit EXIT =
      new Exit(Exit.Reason.SIGNALLED, 137, 9, "signal 9, inferred", 1_800_000_000_123L);

  private Samples() {}

  static Map<String, Object> all() {
    return Map.of(
        "join-request", new JoinRequest(1, "agent-1", "0.1.0"),
        "join-answer", new JoinAnswer(4, "slw_agt_example"),
        "agent-sync", agentSync(),
        "agent-orders", agentOrders(),
        "driver-sync", driverSync(),
        "driver-orders", driverOrders(),
        "runtime-manifest",
            new RuntimeManifest(
                "4.2.0", "cd".repeat(32), List.of(JAR), List.of("-Djdk.reflect.useDirect=x")));
  }

  private static AgentSync agentSync() {
    return new AgentSync(
        1,
        3,
        17,
        new Node("127.0.0.1", 40_001, 2, 3072, "0.1.0"),
        List.of(
            new ObservedProcess(
                7, ObservedProcess.Phase.PREPARING, "runtime 4.2.0: 1 of 2 MB", null, null, null),
            new ObservedProcess(
                8, ObservedProcess.Phase.EXITED, null, 4711L, 1_800_000_000_000L, EXIT)),
        12,
        10_000);
  }

  private static AgentOrders agentOrders() {
    LaunchSpec driver =
        new LaunchSpec(
            17,
            5,
            "4.2.0",
            1,
            1024,
            1408,
            "secret",
            new DriverSpec(
                "example.Main",
                JAR,
                List.of(),
                List.of(JAR),
                List.of("--input", "a b"),
                Map.of("spark.app.name", "example"),
                "slw_drv_example"),
            null);
    LaunchSpec executor =
        new LaunchSpec(
            17,
            5,
            "4.2.0",
            1,
            1024,
            1408,
            "secret",
            null,
            new ExecutorSpec(
                "1",
                "spark://CoarseGrainedScheduler@127.0.0.1:7077",
                "slipway-5",
                List.of("-Dspark.driver.port=7077")));
    return new AgentOrders(
        13,
        List.of(
            new DesiredProcess(7, false, driver),
            new DesiredProcess(8, false, executor),
            new DesiredProcess(9, true, null)));
  }

  private static DriverSync driverSync() {
    return new DriverSync(
        1,
        21,
        new DriverContext(
            "spark://CoarseGrainedScheduler@127.0.0.1:7077", "slipway-5", "4.2.0", null),
        new ExecutorRequest(2, 1, 1024, 1408, List.of("-Dspark.driver.port=7077")),
        List.of("1"),
        List.of("2"),
        new Progress(
            new Tally(1, 0, 1),
            new Tally(2, 0, 1),
            new Tally(12, 1, 2),
            40,
            List.of(new ExecutorProgress("1", new Tally(12, 1, 2), 268_435_456L))),
        false,
        9,
        10_000);
  }

  private static DriverOrders driverOrders() {
    return new DriverOrders(
        10,
        List.of(
            new ExecutorGrant("1", ExecutorGrant.State.LAUNCHED, null),
            new ExecutorGrant("2", ExecutorGrant.State.EXITED, EXIT)),
        false);
  }
}
