package dev.slipway.scheduler;

import static dev.slipway.scheduler.testing.Clusters.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.scheduler.model.Gang;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.plan.Code;
import dev.slipway.scheduler.plan.Explanation;
import dev.slipway.scheduler.plan.Shortage;
import dev.slipway.scheduler.plan.Subject;
import dev.slipway.scheduler.testing.Clusters;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTests {

  @Test
  void namesWhatIsMissingAndWhere() {
    Explanation explanation =
        only(
            new Clusters()
                .agent(1, 2, 4096)
                .agent(2, 2, 4096)
                .occupied(1, 2, 3684)
                .occupied(2, 1, 1408)
                .gang(9, 2));

    assertThat(explanation)
        .isEqualTo(
            new Explanation(
                Subject.GANG,
                9,
                Code.NOT_ENOUGH_FREE,
                "Needs 1 driver (1 core, 1408 MB) and 2 executors (1 core, 1408 MB each). "
                    + "Missing: 1 core and 996 MB on agent-1, 1 core and 128 MB on agent-2. "
                    + "Free: agent-1 0 of 2 cores, 412 of 4096 MB; "
                    + "agent-2 1 of 2 cores, 2688 of 4096 MB.",
                List.of(new Shortage(1, "agent-1", 1, 996), new Shortage(2, "agent-2", 1, 128))));
  }

  @Test
  void saysForADemandWhatOneMoreExecutorNeeds() {
    Explanation explanation =
        only(new Clusters().agent(1, 1, 4096).occupied(1, 1, 100).demand(4, 3));

    assertThat(explanation.sentence())
        .isEqualTo(
            "Needs 3 more executors (1 core, 1408 MB each). Missing for one of them: "
                + "1 core on agent-1. Free: agent-1 0 of 1 core, 3996 of 4096 MB.");
    assertThat(explanation.shortage()).containsExactly(new Shortage(1, "agent-1", 1, 0));
  }

  @Test
  void countsWhatThoseAheadTake() {
    Clusters clusters = new Clusters().agent(1, 2, 4096).occupied(1, 2, 100).gang(1, 0).gang(2, 0);

    assertThat(clusters.build().plan().waiting().get(1))
        .isEqualTo(
            new Explanation(
                Subject.GANG,
                2,
                Code.NOT_ENOUGH_FREE,
                "Needs 1 driver (1 core, 1408 MB). Missing: 2 cores on agent-1. "
                    + "Free: agent-1 0 of 2 cores, 3996 of 4096 MB. "
                    + "1 other is ahead of it in the queue.",
                List.of(new Shortage(1, "agent-1", 2, 0))));
  }

  @Test
  void saysSoWhenThoseAheadTakeAll() {
    Clusters clusters = new Clusters().agent(1, 1, 4096).occupied(1, 1, 100).gang(1, 0).gang(2, 0);

    Explanation explanation = clusters.build().plan().waiting().get(1);

    assertThat(explanation.code()).isEqualTo(Code.BEHIND_OTHERS);
    assertThat(explanation.sentence())
        .isEqualTo(
            "Needs 1 driver (1 core, 1408 MB). "
                + "1 other is ahead of it in the queue and may take what becomes free. "
                + "Free: agent-1 0 of 1 core, 3996 of 4096 MB.");
  }

  @Test
  void looksForWhatWouldHelpOnlyNearTheHeadOfTheQueue() {
    Clusters clusters = new Clusters().agent(1, 100, 900_000).occupied(1, 100, 0);
    for (int id = 1; id <= 51; id++) {
      clusters.gang(new Gang(id, 0, id, new Resources(101 - id, 1), PROCESS, 0));
    }

    assertThat(clusters.build().plan().waiting().subList(0, 50))
        .extracting(Explanation::code)
        .containsOnly(Code.NOT_ENOUGH_FREE);
    assertThat(clusters.build().plan().waiting().get(50).code()).isEqualTo(Code.BEHIND_OTHERS);
  }

  @Test
  void looksLessFarIntoTheQueueOfALargeCluster() {
    Clusters clusters = new Clusters();
    for (int id = 1; id <= 1_000; id++) {
      clusters.agent(id, 4, 8192).occupied(id, 4, 0);
    }
    for (int id = 1; id <= 50; id++) {
      clusters.gang(id, 5);
    }

    List<Explanation> waiting = clusters.build().plan().waiting();

    assertThat(waiting.get(0).code()).isEqualTo(Code.NOT_ENOUGH_FREE);
    assertThat(waiting.get(49).code()).isEqualTo(Code.BEHIND_OTHERS);
  }

  @Test
  void asksForAnAgentWhenNoneHasJoined() {
    Explanation explanation = only(new Clusters().gang(1, 0));

    assertThat(explanation.code()).isEqualTo(Code.NO_AGENTS);
    assertThat(explanation.sentence())
        .isEqualTo(
            "Needs 1 driver (1 core, 1408 MB). No agent has joined. "
                + "Start an agent: ./slipway agent");
  }

  @Test
  void asksForAnAgentWhenNoneTakesNewProcesses() {
    Explanation explanation =
        only(new Clusters().agent(1, 8, 8192, false).agent(2, 8, 8192, false).gang(1, 0));

    assertThat(explanation.code()).isEqualTo(Code.NO_AGENTS);
    assertThat(explanation.sentence())
        .endsWith("Of 2 agents none takes new processes. Start an agent: ./slipway agent");
  }

  @Test
  void namesTheLargestAgentWhenAProcessIsLargerThanEach() {
    Gang gang = new Gang(1, 0, 0, PROCESS, new Resources(4, 9000), 1);

    Explanation explanation =
        only(
            new Clusters()
                .agent(1, 2, 4096)
                .agent(2, 4, 8192)
                .agent(3, 8, 90_000, false)
                .gang(gang));

    assertThat(explanation.code()).isEqualTo(Code.NO_AGENT_LARGE_ENOUGH);
    assertThat(explanation.sentence())
        .endsWith(
            "One process needs 4 cores, 9000 MB, and the largest agent, agent-2, "
                + "has 4 cores, 8192 MB in all.");
  }

  @Test
  void saysSoWhenAllAgentsTogetherAreTooSmall() {
    Explanation explanation = only(new Clusters().agent(1, 2, 4096).agent(2, 2, 4096).gang(1, 4));

    assertThat(explanation.code()).isEqualTo(Code.CLUSTER_TOO_SMALL);
    assertThat(explanation.sentence())
        .endsWith("2 agents with 4 cores, 8192 MB in all cannot hold that at once, even empty.");
  }

  @Test
  void namesOnlyAFewAgentsAndCountsTheRest() {
    Clusters clusters = new Clusters();
    for (int id = 1; id <= 6; id++) {
      clusters.agent(id, id, 1000, id != 6).occupied(id, 1, 0);
    }

    assertThat(only(clusters.gang(new Gang(1, 0, 0, new Resources(5, 1), PROCESS, 0))).sentence())
        .endsWith(
            "Missing: 1 core on agent-5. Free: agent-3 2 of 3 cores, 1000 of 1000 MB; "
                + "agent-4 3 of 4 cores, 1000 of 1000 MB; agent-5 4 of 5 cores, 1000 of 1000 MB; "
                + "and 2 agents more; 1 agent closed to new processes.");
  }

  private static Explanation only(Clusters clusters) {
    return assertThat(clusters.build().plan().waiting()).singleElement().actual();
  }
}
