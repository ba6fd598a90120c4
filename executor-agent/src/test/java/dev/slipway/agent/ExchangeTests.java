package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway and the network may do what they like; the picture comes right in the end. */
class ExchangeTests {

  @TempDir Path temporary;
  private TestNode node;

  @BeforeEach
  void start() throws IOException {
    node = new TestNode(temporary);
    node.start();
    Await.until("a first exchange", () -> node.gateway.last() != null);
  }

  @AfterEach
  void end() throws IOException {
    node.close();
  }

  @Test
  void tellsWhatTheNodeHas() {
    AgentSync sync = node.gateway.last();

    assertThat(sync.start()).isEqualTo(1);
    assertThat(sync.node().host()).isEqualTo("127.0.0.1");
    assertThat(sync.node().cores()).isEqualTo(2);
    assertThat(sync.node().memoryMb()).isEqualTo(4096);
    assertThat(sync.node().logPort()).isPositive();
  }

  @Test
  void comesRightWhenAnswersAreLost() throws IOException {
    node.gateway.loseAnswers(3);
    node.gateway.run(1, node.script("exit 6"));

    assertThat(node.await(1, Phase.EXITED).exit().code()).isEqualTo(6);
    assertThat(node.gateway.answersToLose()).isZero();
  }

  @Test
  void joinsAgainWhenItsCredentialIsRefusedAndLeavesProcessesAlone() throws IOException {
    node.gateway.run(1, node.script("echo up", "sleep 60"));
    long pid = node.await(1, Phase.LAUNCHED).pid();

    node.gateway.refuseCredentials();
    node.gateway.run(2, node.script("exit 0"));

    node.await(2, Phase.EXITED);
    assertThat(node.gateway.joins()).isEqualTo(2);
    assertThat(node.await(1, Phase.LAUNCHED).pid()).isEqualTo(pid);
  }

  @Test
  void joinsOnceAndCountsItsStarts() throws IOException {
    node.restart();

    Await.until("an exchange of the second start", () -> node.gateway.last().start() == 2);
    assertThat(node.gateway.joins()).isEqualTo(1);
  }

  @Test
  void findsItsWayWhenTheGatewayKnowsNothingOfItAnyMore() throws IOException {
    node.close();
    try (TestNode again = new TestNode(temporary)) {
      again.start();
      Await.until("a refused exchange leads to a join", () -> again.gateway.joins() == 1);
      Await.until("an exchange", () -> again.gateway.last() != null);
    }
  }
}
