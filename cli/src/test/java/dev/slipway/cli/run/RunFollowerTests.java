package dev.slipway.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.api.GatewayClient;
import dev.slipway.cli.api.Run;
import dev.slipway.cli.terminal.Stopwatch;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.cli.testing.FakeGateway;
import dev.slipway.cli.testing.Scripts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunFollowerTests {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
  private final Stopwatch stopwatch = new Stopwatch(NOW, () -> NOW);

  @Test
  void showsTheStagesOfARunThatSucceeds() throws Exception {
    Run run = follow(Scripts.success(), Terminal.plain(out, stopwatch));
    assertThat(run.succeeded()).isTrue();
    assertThat(written.toString(StandardCharsets.UTF_8).replace("[    0.0 s] ", ""))
        .isEqualTo(
            """
            Waiting for a place ...
            Driver has a place (0.0 s)
            Starting the driver ...
            Driver started on agent-1 (0.0 s)
            Starting the executors ...
            Executors 2/2 registered on agent-1 and agent-2 (0.0 s)
            Spark tasks ...
            44/44 Spark tasks (0.0 s)
            """);
  }

  @Test
  void showsWhyItWaitsAndABarOfTasks() throws Exception {
    follow(Scripts.success(), Terminal.moving(out, 100, stopwatch));
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("Waiting for a place  1 core is missing.")
        .contains("Starting the executors  1/2 registered  runtime 4.2.0: 120 of 290 MB")
        .contains("Spark tasks  ██████░░░░░░░░░░░░░░░░░░  11/44 Spark tasks");
  }

  @Test
  void endsTheStageUnderWayWithTheCodeAndTheSentenceOfAFailure() throws Exception {
    Run run = follow(Scripts.failure(), Terminal.plain(out, stopwatch));
    assertThat(run.succeeded()).isFalse();
    assertThat(written.toString(StandardCharsets.UTF_8))
        .endsWith(
            """
            [    0.0 s] Starting the executors ...
            [    0.0 s] FAILED: FAILED (DRIVER_EXITED): The driver ended with exit status 1.
            """);
  }

  @Test
  void passesEveryStageOfARunThatIsOverBeforeItIsSeen() throws Exception {
    List<String> script = Scripts.success();
    Run run = follow(script.subList(4, 5), Terminal.plain(out, stopwatch));
    assertThat(run.succeeded()).isTrue();
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("Executors registered on agent-1 and agent-2");
  }

  @Test
  void takesARefusedRunAsOver() throws Exception {
    String refused =
        """
        {"id":17,"state":"TERMINATED","result":"REJECTED","code":"NEVER_FITS","message":"Too big."}""";
    Run run = follow(List.of(refused), Terminal.plain(out, stopwatch));
    assertThat(RunFollower.ending(run)).isEqualTo("REJECTED (NEVER_FITS): Too big.");
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("FAILED: REJECTED (NEVER_FITS)");
  }

  private Run follow(List<String> script, Terminal terminal) throws Exception {
    try (FakeGateway gateway = new FakeGateway(0)) {
      gateway.serve(script);
      GatewayClient client = new GatewayClient(gateway.address(), FakeGateway.TOKEN);
      return new RunFollower(client, terminal, () -> {}).follow(client.submit(Map.of()));
    }
  }
}
