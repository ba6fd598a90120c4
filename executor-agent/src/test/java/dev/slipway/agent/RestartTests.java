package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.Exit.Reason;
import dev.slipway.protocol.agent.ObservedProcess;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents come and go, processes stay; unless the agent is told to take them along. */
class RestartTests {

  /** What the promise says, doubled: these machines are busy. */
  private static final Duration ADOPTED_WITHIN = Duration.ofSeconds(6);

  @TempDir Path temporary;
  private TestNode node;

  @BeforeEach
  void start() throws IOException {
    node = new TestNode(temporary);
  }

  @AfterEach
  void end() throws IOException {
    node.close();
  }

  /** Process 1 runs on, 2 exits with 9 when the file "go" appears. */
  private void launchTwo() throws IOException {
    node.gateway.run(1, node.script("echo up", "while :; do sleep 0.2; done"));
    node.gateway.run(
        2, node.script("echo up", "until test -e " + go() + "; do sleep 0.1; done", "exit 9"));
    node.await(1, Phase.LAUNCHED);
    node.await(2, Phase.LAUNCHED);
    node.awaitOutput(1, "up");
    node.awaitOutput(2, "up");
  }

  private Path go() {
    return temporary.resolve("go");
  }

  @Test
  void adoptsTheLiveAndReportsTheEndedAfterAKill() throws IOException {
    AgentJvm first = node.startJvm();
    launchTwo();
    long pid = node.gateway.observed(1).pid();
    first.killHard();
    Files.createFile(go());
    Await.until("2 leaves its status", () -> Files.exists(node.process(2).resolve("exit")));

    node.startJvm();

    Await.until("the second start reports", ADOPTED_WITHIN, () -> node.gateway.last().start() == 2);
    ObservedProcess live = node.gateway.observed(1);
    Exit ended = node.await(2, Phase.EXITED).exit();
    assertThat(live.phase()).isEqualTo(Phase.LAUNCHED);
    assertThat(live.pid()).isEqualTo(pid);
    assertThat(ended.reason()).isEqualTo(Reason.EXITED);
    assertThat(ended.code()).isEqualTo(9);
    node.gateway.stop(1);
    assertThat(node.await(1, Phase.EXITED).exit().reason()).isEqualTo(Reason.STOPPED);
  }

  @Test
  void findsALaunchWhosePidWasNeverWrittenDown() throws IOException {
    AgentJvm first = node.startJvm();
    launchTwo();
    long pid = node.gateway.observed(1).pid();
    first.killHard();
    forgetPid(1);

    node.startJvm();

    Await.until("the second start reports", () -> node.gateway.last().start() == 2);
    assertThat(node.gateway.observed(1).phase()).isEqualTo(Phase.LAUNCHED);
    assertThat(node.gateway.observed(1).pid()).isEqualTo(pid);
  }

  private void forgetPid(long id) throws IOException {
    Path launch = node.process(id).resolve("launch");
    Files.writeString(
        launch, Files.readString(launch).replaceAll("\"(pid|start_ticks)\":\\d+", "\"$1\":null"));
  }

  @Test
  void neverLaunchesAgainWhatWasPerhapsLaunched() throws IOException {
    AgentJvm first = node.startJvm();
    launchTwo();
    first.killHard();
    forgetPid(1);
    node.witnesses()
        .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    Await.until("all are gone", () -> node.witnesses().isEmpty());

    node.startJvm();

    Exit exit = node.await(1, Phase.EXITED).exit();
    assertThat(exit.reason()).isEqualTo(Reason.VANISHED);
    assertThat(exit.message()).contains("while it launched");
    assertThat(node.output(1)).isEqualTo("up\n");
  }

  @Test
  void leavesAForeignProcessAloneThatGotThePidOfOurs() throws IOException {
    AgentJvm first = node.startJvm();
    launchTwo();
    first.killHard();
    endWitnesses();
    Process foreign = new ProcessBuilder("/bin/sleep", "60").start();
    try {
      pretendToHaveLaunched(1, foreign.pid());

      node.startJvm();

      assertThat(node.await(1, Phase.EXITED).exit().reason()).isEqualTo(Reason.VANISHED);
      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroyForcibly();
    }
  }

  /** Pid and start of the other: now nothing but the token tells them apart. */
  private void pretendToHaveLaunched(long id, long pid) throws IOException {
    Path launch = node.process(id).resolve("launch");
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String startTicks = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19];
    Files.writeString(
        launch,
        Files.readString(launch)
            .replaceAll("\"pid\":\\d+", "\"pid\":" + pid)
            .replaceAll("\"start_ticks\":\\d+", "\"start_ticks\":" + startTicks));
  }

  private void endWitnesses() {
    Await.until(
        "all are gone",
        () -> {
          node.endWitnesses();
          return node.witnesses().isEmpty();
        });
  }

  @Test
  void leavesProcessesRunningWhenItIsTerminated() throws IOException {
    AgentJvm agent = node.startJvm();
    launchTwo();

    agent.process().destroy();

    assertThat(agent.awaitEnd()).isEqualTo(143);
    assertThat(TestNode.alive(node.gateway.observed(1).pid())).isTrue();
    assertThat(TestNode.alive(node.gateway.observed(2).pid())).isTrue();
  }

  @Test
  void endsEverythingWithItsParentWhenAskedTo() throws IOException {
    AgentJvm agent = node.startJvm("--end-with-parent");
    launchTwo();
    node.gateway.run(3, node.script("trap '' TERM", "echo up", "while :; do sleep 0.2; done"));
    node.awaitOutput(3, "up");

    agent.process().getOutputStream().close();

    assertThat(agent.awaitEnd()).isZero();
    assertThat(node.witnesses()).isEmpty();
  }

  @Test
  void drainsWhatAKilledAgentLeft() throws IOException {
    AgentJvm killed = node.startJvm();
    launchTwo();
    killed.killHard();
    assertThat(node.witnesses()).isNotEmpty();

    AgentJvm drain = node.startJvm("--drain");

    assertThat(drain.awaitEnd()).isZero();
    assertThat(node.witnesses()).isEmpty();
    node.startJvm();
    Await.until("the next start reports", () -> node.gateway.last().start() == 2);
    assertThat(node.gateway.observed(1).exit().reason()).isEqualTo(Reason.STOPPED);
  }

  @Test
  void refusesAFolderThatAnotherAgentUses() throws IOException {
    node.startJvm();
    Await.until("the first works", () -> node.gateway.last() != null);

    AgentJvm second = node.startJvm();

    assertThat(second.awaitEnd()).isEqualTo(1);
    assertThat(second.log()).contains("another agent uses " + node.folder);
  }

  @Test
  void staysSmall() throws IOException {
    AgentJvm agent = node.startJvm();
    launchTwo();

    assertThat(residentMegabytes(agent.process().pid())).isLessThanOrEqualTo(150);
  }

  private static long residentMegabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
