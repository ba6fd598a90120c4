package dev.slipway.scheduler.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.scheduler.model.ClusterChange.AgentChanged;
import dev.slipway.scheduler.model.ClusterChange.AgentRemoved;
import dev.slipway.scheduler.model.ClusterChange.DemandWithdrawn;
import dev.slipway.scheduler.model.ClusterChange.GangQueued;
import dev.slipway.scheduler.model.ClusterChange.Occupied;
import dev.slipway.scheduler.model.ClusterChange.Vacated;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTests {

  private static final Resources ONE = new Resources(1, 1024);
  private static final AgentNode AGENT = new AgentNode(1, "agent-1", ONE, true);

  @Test
  void addsAndTakesAwayResources() {
    assertThat(ONE.plus(new Resources(2, 1))).isEqualTo(new Resources(3, 1025));
    assertThat(ONE.minus(new Resources(1, 1000))).isEqualTo(new Resources(0, 24));
  }

  @Test
  void fitsOnlyWhereBothCoresAndMemorySuffice() {
    assertThat(ONE.fitsIn(ONE)).isTrue();
    assertThat(ONE.fitsIn(new Resources(1, 1023))).isFalse();
    assertThat(ONE.fitsIn(new Resources(0, 4096))).isFalse();
  }

  @Test
  void refusesResourcesBelowZero() {
    assertThatThrownBy(() -> new Resources(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Resources.ZERO.minus(ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatCannotBePlaced() {
    assertThatThrownBy(() -> new AgentNode(1, " ", ONE, true)).hasMessage("Agent 1 has no name");
    assertThatThrownBy(() -> new Gang(7, 0, 0, Resources.ZERO, ONE, 1))
        .hasMessageStartingWith("Gang 7 asks for");
    assertThatThrownBy(() -> new Gang(7, 0, 0, ONE, ONE, -1))
        .hasMessageStartingWith("Gang 7 asks for");
    assertThatThrownBy(() -> new Gang(7, 0, 0, ONE, Resources.ZERO, 1))
        .hasMessageStartingWith("Gang 7 asks for");
    assertThatThrownBy(() -> new ExecutorDemand(8, 0, 0, ONE, 0))
        .hasMessageStartingWith("Application 8 asks for");
  }

  @Test
  void acceptsAGangWithoutExecutors() {
    assertThat(new Gang(7, 0, 0, ONE, Resources.ZERO, 0).executors()).isZero();
  }

  @Test
  void keepsSnapshotsInTheOrderOfIds() {
    AgentNode second = new AgentNode(2, "agent-2", ONE, true);

    assertThat(agents(second, AGENT)).isEqualTo(agents(AGENT, second));
  }

  @Test
  void refusesTheSameIdTwice() {
    assertThatThrownBy(() -> agents(AGENT, AGENT)).hasMessageStartingWith("Twice the same id");
  }

  @Test
  void saysWhatDiffersBetweenSnapshotsAndNothingElse() {
    Gang gang = new Gang(5, 0, 0, ONE, ONE, 1);
    Occupancy moved = new Occupancy(3, 9, ONE);
    AgentNode added = new AgentNode(4, "agent-4", ONE, false);
    ClusterSnapshot before =
        new ClusterSnapshot(
            List.of(AGENT, new AgentNode(2, "agent-2", ONE, true)),
            List.of(new Occupancy(3, 1, ONE), new Occupancy(4, 1, ONE)),
            List.of(),
            List.of(new ExecutorDemand(6, 0, 0, ONE, 1)));
    ClusterSnapshot after =
        new ClusterSnapshot(List.of(AGENT, added), List.of(moved), List.of(gang), List.of());

    assertThat(before.changesTo(after))
        .containsExactly(
            new AgentChanged(added),
            new AgentRemoved(2),
            new Occupied(moved),
            new Vacated(4),
            new GangQueued(gang),
            new DemandWithdrawn(6));
  }

  private static ClusterSnapshot agents(AgentNode... agents) {
    return new ClusterSnapshot(List.of(agents), List.of(), List.of(), List.of());
  }
}
