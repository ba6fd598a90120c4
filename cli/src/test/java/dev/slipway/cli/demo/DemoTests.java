package dev.slipway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.slipway.cli.process.Mark;
import dev.slipway.cli.terminal.Stopwatch;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.cli.testing.Await;
import dev.slipway.cli.testing.FakeGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo with real processes, of which the gateway answers from a script. */
@Timeout(90)
class DemoTests {

  @TempDir Path home;
  @TempDir Path checkout;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private DemoSettings settings;
  private String defect = "none";

  @BeforeEach
  void settle() throws Exception {
    Map<String, String> environment = Map.of("SLIPWAY_HOME", home.toString(), "SLIPWAY_PORT", "0");
    settings = DemoSettings.of(checkout, environment, true);
    Path application = new Commands().application();
    Files.createDirectories(application.getParent());
    Files.writeString(application, "jar");
  }

  @AfterEach
  void nothingIsLeft() {
    Mark mark = new Mark(settings.home().toString());
    List<ProcessHandle> left = mark.bearers();
    mark.endAll(Duration.ofSeconds(1));
    assertThat(left).isEmpty();
  }

  @Test
  void goesFromTheCommandToTheResult() throws Exception {
    assertThat(demo().run()).isZero();
    assertThat(output())
        .contains("Gateway on http://127.0.0.1:" + settings.port())
        .contains("Spark runtime 4.2.0: 173/173 files, 290 MB")
        .contains("Agents joined: agent-1, agent-2")
        .contains("Submitted as run 17")
        .contains("| 42 |")
        .contains("Run 17  SUCCEEDED")
        .contains("Everything is stopped");
    assertThat(home.resolve("logs/gateway.log")).content().contains("ended with its parent");
  }

  @Test
  void tellsTheOutcomeOfARunThatFailed() throws Exception {
    defect = "failure";
    assertThat(demo().run()).isEqualTo(1);
    assertThat(output())
        .contains("Exception in thread main")
        .contains("Run 17  FAILED (DRIVER_EXITED): The driver ended with exit status 1.");
  }

  @Test
  void stopsEverythingAndCleansUpWhenAnAgentIsKilled() throws Exception {
    settings = new DemoSettings(checkout, settings.home(), settings.port(), false);
    CompletableFuture<Throwable> ending = new CompletableFuture<>();
    Thread thread = new Thread(() -> ending.complete(catchThrowable(() -> demo().run())));
    thread.start();
    Await.until("the demo stays up", () -> output().contains("Press Ctrl-C"));
    assertThat(output()).contains("http://127.0.0.1/sign-in?code=c");
    Path pid = home.resolve("agent-2/pid");
    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow().destroyForcibly();
    assertThat(ending.join())
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("The agent-2 ended unexpectedly (signal 9)");
    assertThat(home.resolve("agent-2/drained")).exists();
    assertThat(home.resolve("agent-1/drained")).doesNotExist();
  }

  @Test
  void showsTheEndOfTheLogOfAGatewayThatDoesNotStart() {
    Demo demo =
        new Demo(
            settings,
            new Commands() {
              @Override
              List<String> gateway(Path data) {
                return List.of("setsid", "ls", "/no/such/file");
              }
            },
            terminal());
    assertThatThrownBy(demo::run)
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining("The gateway ended unexpectedly (exit status 2)")
        .extracting("exitCode")
        .isEqualTo(1);
    assertThat(output()).contains("/no/such/file");
  }

  @Test
  void noticesAGatewayThatDiesWhileItStarts() {
    Commands commands =
        new Commands() {
          @Override
          List<String> gateway(Path data) {
            return script(data, "sleep 1\nexit 3\n");
          }
        };
    Demo demo = new Demo(settings, commands, terminal());
    assertThatThrownBy(demo::run)
        .hasMessageContaining("The gateway ended unexpectedly (exit status 3)");
  }

  @Test
  void saysSoWhenTheGatewayLivesButNoLongerAnswers() {
    defect = "deaf";
    assertThatThrownBy(() -> demo().run())
        .hasMessageStartingWith("The gateway no longer answers (")
        .hasMessageEndingWith("Its log: " + home.resolve("logs/gateway.log"));
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      settings = new DemoSettings(checkout, settings.home(), socket.getLocalPort(), true);
      assertThatThrownBy(() -> demo().run())
          .hasMessageContaining("Port " + socket.getLocalPort() + " is taken")
          .extracting("exitCode")
          .isEqualTo(2);
    }
  }

  @Test
  void refusesAFolderThatAnotherDemoUses() throws Exception {
    try (DemoFolder other = DemoFolder.open(settings.home())) {
      assertThat(other.folder("logs")).isDirectory();
      assertThatThrownBy(() -> demo().run())
          .hasMessageContaining("Another demo uses " + settings.home())
          .extracting("exitCode")
          .isEqualTo(2);
    }
  }

  private Demo demo() {
    return new Demo(settings, new Commands(), terminal());
  }

  private Terminal terminal() {
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    return Terminal.plain(out, Stopwatch.ofThisProcess());
  }

  private String output() {
    return written.toString(StandardCharsets.UTF_8);
  }

  /** A gateway that answers from a script, and agents that only wait for their end. */
  private class Commands extends DemoCommands {

    Commands() {
      super(settings);
    }

    @Override
    List<String> gateway(Path data) {
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx32m",
          "-Dfake." + defect + "=true",
          "-cp",
          System.getProperty("java.class.path"),
          FakeGateway.class.getName(),
          "--server.port=" + settings.port(),
          "--slipway.data=" + data);
    }

    @Override
    List<String> agent(String name, Path folder, Path joinToken) {
      return script(folder, "echo $$ > \"$1/pid\"\nexec cat\n");
    }

    @Override
    List<String> drain(String name, Path folder) {
      return List.of("touch", folder.resolve("drained").toString());
    }

    final List<String> script(Path folder, String text) {
      try {
        Path script = Files.writeString(folder.resolve("agent.sh"), text);
        return List.of("/bin/sh", script.toString(), folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
