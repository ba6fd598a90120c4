package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.Exit.Reason;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a process does, when it is to end it ends. */
class StoppingTests {

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

  @Test
  void letsAProcessCleanUpAfterTerm() throws IOException {
    node.gateway.run(
        1, node.script("trap 'echo bye; exit 4' TERM", "echo up", "while :; do sleep 0.1; done"));
    node.awaitOutput(1, "up");

    node.gateway.stop(1);

    Exit exit = node.await(1, Phase.EXITED).exit();
    assertThat(exit.reason()).isEqualTo(Reason.STOPPED);
    assertThat(exit.code()).isEqualTo(4);
    assertThat(node.output(1)).endsWith("bye\n");
  }

  @Test
  void endsATreeThatIgnoresTermLeavesItsSessionAndForksTwice() throws IOException {
    Path hidden =
        node.file("hidden.sh", "trap '' TERM HUP INT", "echo hidden", "while :; do sleep 1; done");
    Path middle = node.file("middle.sh", "setsid /bin/sh " + hidden + " &", "exit 0");
    node.gateway.run(
        1, node.script("trap '' TERM", "/bin/sh " + middle, "while :; do sleep 1; done"));
    node.awaitOutput(1, "hidden");
    long began = System.nanoTime();

    node.gateway.stop(1);
    Exit exit = node.await(1, Phase.EXITED).exit();

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isLessThan(TestNode.GRACE.plusSeconds(2));
    assertThat(node.witnesses()).isEmpty();
    assertThat(exit.reason()).isEqualTo(Reason.STOPPED);
    assertThat(exit.message()).contains("killed");
  }

  /** Only its parent leads to it, and that one ends first. */
  @Test
  void endsAChildWithoutEnvironmentInASessionOfItsOwn() throws IOException {
    node.gateway.run(1, node.script("env -i setsid /bin/sh " + stubborn() + " &", "wait"));

    assertThat(TestNode.alive(stopAndFind())).isFalse();
  }

  /** Only its session leads to it: it is nobody's child. */
  @Test
  void endsAnOrphanWithoutEnvironmentInTheSession() throws IOException {
    Path middle = node.file("middle.sh", "env -i /bin/sh " + stubborn() + " &", "exit 0");
    node.gateway.run(1, node.script("/bin/sh " + middle, "while :; do sleep 0.1; done"));

    assertThat(TestNode.alive(stopAndFind())).isFalse();
  }

  private Path stubborn() throws IOException {
    return node.file("stubborn.sh", "trap '' TERM", "echo $$ up", "while :; do sleep 0.1; done");
  }

  /** Stops process 1 once its child has told its pid, which is the answer. */
  private long stopAndFind() {
    node.awaitOutput(1, "up");
    long child = Long.parseLong(node.output(1).split(" ")[0]);
    assertThat(TestNode.alive(child)).isTrue();
    node.gateway.stop(1);
    node.await(1, Phase.EXITED);
    return child;
  }

  @Test
  void endsAStoppedProcessToo() throws IOException {
    node.gateway.run(1, node.script("echo up", "kill -STOP $$"));
    node.awaitOutput(1, "up");

    node.gateway.stop(1);

    assertThat(node.await(1, Phase.EXITED).exit().reason()).isEqualTo(Reason.STOPPED);
    assertThat(node.witnesses()).isEmpty();
  }

  @Test
  void endsALiveProcessThatIsNoLongerListed() throws IOException {
    node.gateway.run(1, node.script("echo up", "sleep 60"));
    node.awaitOutput(1, "up");

    node.gateway.unlist(1);

    Await.until("it ends", () -> node.witnesses().isEmpty());
    Await.until("it is forgotten", () -> !Files.exists(node.process(1).resolve("spec.json")));
  }

  @Test
  void neverLaunchesWhatIsStoppedWhileItIsMadeReady() throws IOException {
    node.gateway.holdFiles();
    node.gateway.run(1, node.script("echo launched"));
    assertThat(node.await(1, Phase.PREPARING).pid()).isNull();
    Await.until("it asks for files", () -> node.gateway.fileRequests() > 0);

    node.gateway.stop(1);

    assertThat(node.await(1, Phase.EXITED).exit().reason()).isEqualTo(Reason.STOPPED);
    assertThat(node.output(1)).isEmpty();
  }

  @Test
  void neverLaunchesWhatIsStoppedBeforeItIsKnown() throws IOException {
    node.gateway.runAndStop(1, node.script("echo launched"));

    assertThat(node.await(1, Phase.EXITED).exit().reason()).isEqualTo(Reason.STOPPED);
    assertThat(node.process(1)).doesNotExist();
  }

  @Test
  void reportsOneThatEndedBeforeTheWishAsItEnded() throws IOException {
    node.gateway.run(1, node.script("exit 5"));
    node.await(1, Phase.EXITED);

    node.gateway.stop(1);
    node.gateway.run(2, node.script("exit 0"));
    node.await(2, Phase.EXITED);

    assertThat(node.gateway.observed(1).exit().reason()).isEqualTo(Reason.EXITED);
    assertThat(node.gateway.observed(1).exit().code()).isEqualTo(5);
  }
}
