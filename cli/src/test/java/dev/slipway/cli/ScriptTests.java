package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.process.Mark;
import dev.slipway.cli.testing.Await;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(90)
class ScriptTests {

  @TempDir Path folder;
  private FakeCheckout checkout;

  @BeforeEach
  void makeCheckout() throws Exception {
    checkout = FakeCheckout.make(folder.toRealPath());
  }

  @AfterEach
  void endWhatIsLeft() {
    mark().endAll(Duration.ofSeconds(1));
  }

  @Test
  void runsTheDemoFromAnyFolderAndLeavesNothing() throws Exception {
    checkout.build();
    Path output = checkout.folder().resolve("output");
    Process demo = checkout.slipway("demo", "--exit").redirectOutput(output.toFile()).start();
    assertThat(demo.waitFor()).as(Files.readString(output)).isZero();
    assertThat(output).content().contains("Run 17  SUCCEEDED").doesNotContain("\u001b");
    assertThat(mark().bearers()).isEmpty();
    assertThat(checkout.mavenWasCalled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "HUP, 129", "KILL, 137"})
  void leavesNothingWhenASignalEndsIt(String signal, int status) throws Exception {
    checkout.build();
    Path output = checkout.folder().resolve("output");
    ProcessBuilder builder = checkout.slipway("demo").redirectOutput(output.toFile());
    builder.command().add(0, "setsid");
    Process demo = builder.start();
    try {
      Await.until("the demo is up", () -> Files.readString(output).contains("Press Ctrl-C"));
      assertThat(mark().bearers()).hasSize(3);
      signalGroup(signal, demo.pid());
      assertThat(demo.waitFor()).isEqualTo(status);
      Await.until("nothing is left", () -> mark().bearers().isEmpty());
      assertThat(log("agent-1")).content().contains("--name agent-1");
      assertThat(log("agent-2")).content().contains("--name agent-2");
      assertThat(log("gateway")).content().contains("ended with its parent");
    } finally {
      demo.destroyForcibly();
    }
  }

  @Test
  void buildsWhatIsMissingOnceAndAgainWhenASourceChanges() throws Exception {
    checkout.build();
    Files.delete(folder.resolve("gateway/target/slipway-gateway.jar"));
    checkout.setMaven(
        "touch \"$0.called\" gateway/target/slipway-gateway.jar\n"
            + "echo '[INFO] Building Slipway gateway 0.1.0-SNAPSHOT      [6/9]'\n");
    assertThat(run("demo", "--help"))
        .startsWith("Building what changed ...\n  [6/9] Slipway gateway 0.1.0-SNAPSHOT\nUsage:");
    assertThat(checkout.mavenWasCalled()).isTrue();
    run("demo", "--help");
    assertThat(checkout.mavenWasCalled()).isFalse();
    checkout.change("web-ui/src/test/OnlyATest.java");
    run("demo", "--help");
    assertThat(checkout.mavenWasCalled()).isFalse();
    checkout.change("web-ui/src/main/Changed.java");
    run("demo", "--help");
    assertThat(checkout.mavenWasCalled()).isTrue();
  }

  @Test
  void showsTheEndOfTheLogOfABuildThatFails() throws Exception {
    checkout.setMaven("echo '[ERROR] It does not compile.'\nexit 1\n");
    assertThat(run("demo"))
        .startsWith("Building Slipway (first time, a few minutes) ...")
        .contains("[ERROR] It does not compile.")
        .contains("The build failed. Its whole log: " + checkout.folder())
        .endsWith("status 1");
  }

  @Test
  void refusesAnOldJavaInOneSentence() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("jdk-11/bin"));
    Path java =
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\"'\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = checkout.slipway("demo");
    builder.environment().put("JAVA_HOME", bin.getParent().toString());
    assertThat(run(builder)).startsWith("Slipway needs a JDK 17 or newer;").endsWith("status 2");
  }

  @Test
  void handsItsArgumentsToAnAgentInTheForeground() throws Exception {
    checkout.build();
    assertThat(run("agent", "--drain", "--folder", "a b"))
        .isEqualTo("--drain --folder a b\nstatus 0");
  }

  /** As a terminal does on Ctrl-C: every process of the foreground group gets it. */
  private static void signalGroup(String signal, long group) throws Exception {
    new ProcessBuilder("/bin/kill", "-" + signal, "--", "-" + group).start().waitFor();
  }

  private Path log(String name) {
    return checkout.folder().resolve("home/logs").resolve(name + ".log");
  }

  private String run(String... arguments) throws Exception {
    return run(checkout.slipway(arguments));
  }

  private static String run(ProcessBuilder builder) throws Exception {
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output + "status " + process.waitFor();
  }

  private Mark mark() {
    return new Mark(checkout.folder().resolve("home").toString());
  }
}
