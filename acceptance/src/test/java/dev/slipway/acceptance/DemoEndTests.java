package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.acceptance.cluster.Await;
import dev.slipway.acceptance.cluster.Demo;
import dev.slipway.acceptance.cluster.Proc;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way the demo ends, nothing is left running. */
class DemoEndTests {

  /** An agent ends its processes with TERM and, ten seconds later, KILL; the rest is slack. */
  private static final Duration END = Duration.ofSeconds(40);

  @TempDir Path home;

  /** Texts that stand in the command line of one process of the demo and of no other. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "slipway-cli.jar",
        "slipway-gateway.jar",
        "slipway-executor-agent.jar --gateway",
        "postgres -D",
        "end-postgres",
        "launch.sh",
        "dev.slipway.spark.DriverMain"
      })
  void nothingIsLeftWhenAnyOneProcessIsKilledWhileTheApplicationRuns(String victim)
      throws IOException {
    try (Demo demo = Demo.start(home)) {
      demo.awaitOutput("Executors 2/2");
      assertThat(Proc.mentioning(home.toString())).hasSizeGreaterThan(10);

      Proc.kill(demo.pidOf(victim));
      if (victim.contains("DriverMain") || victim.contains("launch.sh")) {
        demo.awaitOutput("Run 1");
        demo.interrupt();
      }

      Await.until("nothing is left", END, () -> Proc.mentioning(home.toString()), Set::isEmpty);
    }
  }

  @Test
  void aDemoThatIsInterruptedLeavesNothing() throws IOException {
    try (Demo demo = Demo.start(home)) {
      demo.awaitOutput("Executors 2/2");

      demo.interrupt();

      Await.until("nothing is left", END, () -> Proc.mentioning(home.toString()), Set::isEmpty);
    }
  }
}
