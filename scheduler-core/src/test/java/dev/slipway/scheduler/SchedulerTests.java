package dev.slipway.scheduler;

import static dev.slipway.scheduler.testing.Clusters.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.ClusterChange.AgentChanged;
import dev.slipway.scheduler.model.ClusterChange.AgentRemoved;
import dev.slipway.scheduler.model.ClusterChange.Occupied;
import dev.slipway.scheduler.model.ClusterChange.Vacated;
import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.model.Gang;
import dev.slipway.scheduler.model.Occupancy;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.plan.ExecutorPlacement;
import dev.slipway.scheduler.plan.Explanation;
import dev.slipway.scheduler.plan.GangPlacement;
import dev.slipway.scheduler.plan.Plan;
import dev.slipway.scheduler.testing.Cluster;
import dev.slipway.scheduler.testing.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTests {

  @Test
  void fillsAgentsInTheOrderOfTheirIds() {
    Cluster cluster = new Clusters().agent(2, 2, 4096).agent(1, 2, 4096).gang(7, 2).build();

    assertThat(cluster.plan().gangs()).containsExactly(new GangPlacement(7, 1, List.of(1L, 2L)));
  }

  @Test
  void placesOneExecutorOfADemandAtATime() {
    Cluster cluster = new Clusters().agent(1, 1, 4096).agent(2, 2, 4096).demand(5, 4).build();

    assertThat(cluster.plan().executors())
        .containsExactly(
            new ExecutorPlacement(5, 1), new ExecutorPlacement(5, 2), new ExecutorPlacement(5, 2));
    assertThat(cluster.plan().waiting()).extracting(Explanation::id).containsExactly(5L);
  }

  @Test
  void takesTheHigherPriorityFirst() {
    Cluster cluster =
        new Clusters()
            .agent(1, 1, 4096)
            .gang(new Gang(1, 0, 10, PROCESS, PROCESS, 0))
            .gang(new Gang(2, 1, 20, PROCESS, PROCESS, 0))
            .build();

    assertThat(placedGangs(cluster.plan())).containsExactly(2L);
  }

  @Test
  void takesRunningApplicationsBeforeGangsOfEqualPriority() {
    Cluster cluster =
        new Clusters()
            .agent(1, 2, 8192)
            .gang(new Gang(1, 0, 10, PROCESS, PROCESS, 0))
            .gang(new Gang(2, 1, 30, PROCESS, PROCESS, 0))
            .demand(new ExecutorDemand(3, 0, 20, PROCESS, 1))
            .build();

    assertThat(placedGangs(cluster.plan())).containsExactly(2L);
    assertThat(cluster.plan().executors()).containsExactly(new ExecutorPlacement(3, 1));
  }

  @Test
  void takesTheEarlierThenTheLowerIdAmongEquals() {
    Cluster cluster =
        new Clusters()
            .agent(1, 3, 8192)
            .gang(new Gang(9, 0, 10, PROCESS, PROCESS, 0))
            .gang(new Gang(4, 0, 20, PROCESS, PROCESS, 0))
            .gang(new Gang(3, 0, 20, PROCESS, PROCESS, 0))
            .build();

    assertThat(placedGangs(cluster.plan())).containsExactly(9L, 3L, 4L);
  }

  @Test
  void letsASmallGangPassALargeOneThatHasNoRoom() {
    Cluster cluster = new Clusters().agent(1, 2, 8192).gang(1, 5).gang(2, 1).build();

    assertThat(placedGangs(cluster.plan())).containsExactly(2L);
    assertThat(cluster.plan().waiting()).extracting(Explanation::id).containsExactly(1L);
  }

  @Test
  void putsTheDriverWhereTheExecutorsStillFind() {
    Gang gang = new Gang(1, 0, 0, PROCESS, new Resources(2, 1408), 1);
    Cluster cluster = new Clusters().agent(1, 2, 4096).agent(2, 1, 4096).gang(gang).build();

    assertThat(cluster.plan().gangs()).containsExactly(new GangPlacement(1, 2, List.of(1L)));
  }

  @Test
  void countsMemoryAsWellAsCores() {
    Cluster cluster = new Clusters().agent(1, 8, 2000).agent(2, 8, 2000).gang(1, 1).build();

    assertThat(cluster.plan().gangs()).containsExactly(new GangPlacement(1, 1, List.of(2L)));
  }

  @Test
  void startsWhatWaitsOnceCapacityIsVacated() {
    Cluster cluster = new Clusters().agent(1, 2, 4096).occupied(1, 1, 1408).gang(1, 1).build();
    assertThat(cluster.plan().gangs()).isEmpty();

    cluster.scheduler().apply(new Vacated(1));

    assertThat(placedGangs(cluster.plan())).containsExactly(1L);
  }

  @Test
  void followsAProcessThatIsFoundOnAnotherAgent() {
    Cluster cluster =
        new Clusters().agent(1, 1, 4096).agent(2, 1, 4096).occupied(1, 1, 1408).gang(1, 0).build();

    cluster.scheduler().apply(new Occupied(new Occupancy(1, 2, PROCESS)));

    assertThat(cluster.plan().gangs()).containsExactly(new GangPlacement(1, 1, List.of()));
  }

  @Test
  void remembersWhatIsOnAnAgentThatGoesAndComesBack() {
    Cluster cluster = new Clusters().agent(1, 1, 4096).occupied(1, 1, 1408).gang(1, 0).build();

    cluster.scheduler().apply(new AgentRemoved(1));
    cluster
        .scheduler()
        .apply(new AgentChanged(new AgentNode(1, "agent-1", new Resources(1, 4096), true)));

    assertThat(cluster.plan().gangs()).isEmpty();
  }

  @Test
  void givesNothingToAnAgentThatShrankBelowWhatItRuns() {
    Cluster cluster = new Clusters().agent(1, 1, 1000).occupied(1, 4, 4096).gang(1, 0).build();

    assertThat(cluster.plan().gangs()).isEmpty();
  }

  private static List<Long> placedGangs(Plan plan) {
    return plan.gangs().stream().map(GangPlacement::gangId).toList();
  }
}
