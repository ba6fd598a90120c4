package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.Exit.Reason;
import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.ObservedProcess;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a process that runs by itself. */
class ProcessLifeTests {

  @TempDir Path temporary;
  private TestNode node;

  @BeforeEach
  void start() throws IOException {
    node = new TestNode(temporary);
    node.start();
  }

  @AfterEach
  void end() throws IOException {
    node.close();
  }

  private Exit exitOf(long id) {
    return node.await(id, Phase.EXITED).exit();
  }

  @Test
  void reportsTheExitStatusOfOneThatEndsByItself() throws IOException {
    node.gateway.run(1, node.script("echo hello", "exit 0"));
    node.gateway.run(2, node.script("exit 3"));

    assertThat(exitOf(1).reason()).isEqualTo(Reason.EXITED);
    assertThat(exitOf(1).code()).isZero();
    assertThat(exitOf(2).code()).isEqualTo(3);
    assertThat(exitOf(2).signal()).isNull();
    assertThat(node.output(1)).isEqualTo("hello\n");
  }

  @Test
  void tellsThatItRunsWithPidAndTime() throws IOException {
    node.gateway.run(1, node.script("sleep 60"));

    ObservedProcess running = node.await(1, Phase.LAUNCHED);

    assertThat(ProcessHandle.of(running.pid())).isPresent();
    assertThat(running.launchedMillis()).isPositive();
    assertThat(running.exit()).isNull();
  }

  @Test
  void infersTheSignalThatEndedIt() throws IOException {
    node.gateway.run(1, node.script("kill -KILL $$"));

    assertThat(exitOf(1).reason()).isEqualTo(Reason.SIGNALLED);
    assertThat(exitOf(1).code()).isEqualTo(137);
    assertThat(exitOf(1).signal()).isEqualTo(9);
    assertThat(exitOf(1).message()).contains("inferred");
  }

  @Test
  void keepsTheStatusOfAGroupThatSomebodyElseTerminated() throws IOException {
    node.gateway.run(
        1, node.script("trap 'exit 7' TERM", "echo up", "while :; do sleep 0.1; done"));
    node.awaitOutput(1, "up");
    long group = node.await(1, Phase.LAUNCHED).pid();

    new ProcessBuilder("/bin/kill", "-TERM", "--", "-" + group).start();

    assertThat(exitOf(1).reason()).isEqualTo(Reason.EXITED);
    assertThat(exitOf(1).code()).isEqualTo(7);
  }

  @Test
  void tellsTheLastExceptionOfADriver() throws IOException {
    node.gateway.run(
        1, node.script("echo 'java.lang.IllegalStateException: no' > \"$FAILURE_FILE\"", "exit 1"));

    assertThat(exitOf(1).message()).isEqualTo("java.lang.IllegalStateException: no");
  }

  @Test
  void endsWhatAFinishedProcessLeavesBehind() throws IOException {
    Path child = node.file("child.sh", "trap '' TERM", "while :; do sleep 1; done");
    node.gateway.run(1, node.script("setsid /bin/sh " + child + " &", "exit 0"));

    assertThat(exitOf(1).reason()).isEqualTo(Reason.EXITED);
    assertThat(node.witnesses()).isEmpty();
  }

  @Test
  void reportsOneWhoseLauncherWasKilledAsVanishedAndEndsItsRest() throws IOException {
    node.gateway.run(1, node.script("echo up", "while :; do sleep 1; done"));
    node.awaitOutput(1, "up");
    long launcher = node.await(1, Phase.LAUNCHED).pid();

    ProcessHandle.of(launcher).orElseThrow().destroyForcibly();

    assertThat(exitOf(1).reason()).isEqualTo(Reason.VANISHED);
    assertThat(exitOf(1).message()).contains("launcher");
    assertThat(node.witnesses()).isEmpty();
  }

  @Test
  void keepsEverythingOfAProcessPrivate() throws IOException {
    node.gateway.run(1, node.script("echo x > made", "ls -l made", "sleep 60"));
    node.awaitOutput(1, "made");

    assertThat(node.output(1)).startsWith("-rw-------");
    for (Path path : List.of(node.folder, node.process(1), node.process(1).resolve("work"))) {
      assertThat(mode(path)).isEqualTo("rwx------");
    }
    for (String name : List.of("spec.json", "stdout", "stderr", "launch")) {
      assertThat(mode(node.process(1).resolve(name))).isEqualTo("rw-------");
    }
    assertThat(mode(node.folder.resolve("credential"))).isEqualTo("rw-------");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void deletesFoldersAtTheEndAndTheRestButLogsWhenItIsLetGo() throws IOException {
    node.gateway.run(1, node.script("echo kept", "exit 0"));
    node.await(1, Phase.EXITED);
    Await.until("work is gone", () -> !Files.exists(node.process(1).resolve("work")));
    assertThat(node.process(1).resolve("spec.json")).exists();

    node.gateway.unlist(1);

    Await.until("spec is gone", () -> !Files.exists(node.process(1).resolve("spec.json")));
    assertThat(node.output(1)).isEqualTo("kept\n");
    assertThat(node.process(1).resolve("ended")).exists();
  }

  @Test
  void saysWhenItsFolderKnowsNothingOfAProcess() {
    node.gateway.claim(8, true);
    node.gateway.claim(9, false);

    assertThat(exitOf(8).reason()).isEqualTo(Reason.VANISHED);
    assertThat(exitOf(9).reason()).isEqualTo(Reason.VANISHED);
  }

  @Test
  void launchesOnceHoweverOftenOrdersComeAndIgnoresOldOnes() throws IOException {
    Path count = temporary.resolve("count");
    node.gateway.run(1, node.script("echo once >> " + count, "sleep 60"));
    long pid = node.await(1, Phase.LAUNCHED).pid();
    long revision = node.gateway.revision();

    node.gateway.answerNext(new AgentOrders(revision - 1, List.of()));
    node.gateway.answerNext(new AgentOrders(0, List.of()));
    node.gateway.run(2, node.script("exit 0"));
    node.await(2, Phase.EXITED);

    Await.until("old orders were given", node.gateway::staleGone);
    assertThat(node.await(1, Phase.LAUNCHED).pid()).isEqualTo(pid);
    assertThat(count).hasContent("once");
  }
}
