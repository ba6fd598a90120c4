package dev.slipway.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.model.Occupancy;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.plan.Plan;
import dev.slipway.scheduler.testing.Cluster;
import dev.slipway.scheduler.testing.ClusterGenerator;
import dev.slipway.scheduler.testing.Seeds;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The numbers in the sentences are those of the agents. */
class ExplanationPropertyTests {

  private static final Pattern FREE =
      Pattern.compile("(agent-\\d+) (\\d+) of (\\d+) cores?, (\\d+) of (\\d+) MB");

  @Test
  void givesTheNumbersOfTheAgentsOnceThePlanIsApplied() {
    int[] seen = new int[1];
    Seeds.each(
        400,
        seed -> {
          Cluster cluster = new Cluster(new ClusterGenerator(seed).snapshot());
          Plan plan = cluster.plan();
          ClusterSnapshot after = cluster.applied(plan).snapshot();
          plan.waiting().stream()
              .flatMap(explanation -> FREE.matcher(explanation.sentence()).results())
              .peek(part -> seen[0]++)
              .forEach(part -> assertThat(part.group()).isEqualTo(expected(after, part)));
        });
    assertThat(seen[0]).isGreaterThan(1_000);
  }

  private static String expected(ClusterSnapshot snapshot, MatchResult part) {
    AgentNode agent =
        snapshot.agents().stream()
            .filter(node -> node.name().equals(part.group(1)))
            .findFirst()
            .orElseThrow();
    Resources total = agent.total();
    Resources used =
        snapshot.occupancies().stream()
            .filter(held -> held.agentId() == agent.id())
            .map(Occupancy::resources)
            .reduce(Resources.ZERO, Resources::plus);
    long freeMemory = Math.max(0, total.memoryMb() - used.memoryMb());
    return agent.name()
        + (" " + Math.max(0, total.cores() - used.cores()) + " of " + total.cores())
        + (total.cores() == 1 ? " core, " : " cores, ")
        + (freeMemory + " of " + total.memoryMb() + " MB");
  }
}
