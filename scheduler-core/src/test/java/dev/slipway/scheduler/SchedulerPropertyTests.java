package dev.slipway.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.ClusterChange;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.model.Gang;
import dev.slipway.scheduler.model.Occupancy;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.plan.ExecutorPlacement;
import dev.slipway.scheduler.plan.Explanation;
import dev.slipway.scheduler.plan.GangPlacement;
import dev.slipway.scheduler.plan.Plan;
import dev.slipway.scheduler.plan.Subject;
import dev.slipway.scheduler.testing.Cluster;
import dev.slipway.scheduler.testing.ClusterGenerator;
import dev.slipway.scheduler.testing.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for every cluster, whatever is in it. */
class SchedulerPropertyTests {

  private static final int SEEDS = 400;

  @Test
  void plansAlikeAfterEqualChanges() {
    Seeds.each(
        SEEDS,
        seed -> {
          Cluster one = new Cluster(new ClusterGenerator(seed).snapshot());
          Cluster other = new Cluster(new ClusterGenerator(seed).snapshot());
          for (ClusterChange change : new ClusterGenerator(seed + 1).changes(20)) {
            one.scheduler().apply(change);
            other.scheduler().apply(change);
            assertThat(one.plan()).isEqualTo(other.plan());
          }
        });
  }

  @Test
  void isAfterChangesWhatItWouldBeIfBuiltAfresh() {
    Seeds.each(
        SEEDS,
        seed -> {
          ClusterGenerator generator = new ClusterGenerator(seed);
          Cluster cluster = new Cluster(generator.snapshot());
          for (ClusterChange change : generator.changes(20)) {
            cluster.scheduler().apply(change);
            Cluster afresh = new Cluster(cluster.snapshot());
            assertThat(afresh.snapshot()).isEqualTo(cluster.snapshot());
            assertThat(afresh.plan()).isEqualTo(cluster.plan());
          }
        });
  }

  @Test
  void takesAChangeTwiceAsOnce() {
    Seeds.each(
        SEEDS,
        seed -> {
          ClusterGenerator generator = new ClusterGenerator(seed);
          Cluster cluster = new Cluster(generator.snapshot());
          ClusterChange change = generator.change();
          cluster.scheduler().apply(change);
          ClusterSnapshot once = cluster.snapshot();
          cluster.scheduler().apply(change);
          assertThat(cluster.snapshot()).isEqualTo(once);
        });
  }

  @Test
  void becomesTheNextSnapshotByTheChangesToIt() {
    Seeds.each(
        SEEDS,
        seed -> {
          ClusterGenerator generator = new ClusterGenerator(seed);
          ClusterSnapshot next = generator.snapshot();
          Cluster cluster = new Cluster(generator.snapshot());
          cluster.snapshot().changesTo(next).forEach(cluster.scheduler()::apply);
          assertThat(cluster.snapshot()).isEqualTo(next);
          assertThat(cluster.plan()).isEqualTo(new Cluster(next).plan());
          assertThat(next.changesTo(cluster.snapshot())).isEmpty();
        });
  }

  @Test
  void changesNothingByPlanning() {
    Seeds.each(
        SEEDS,
        seed -> {
          Cluster cluster = new Cluster(new ClusterGenerator(seed).snapshot());
          ClusterSnapshot before = cluster.snapshot();
          Plan plan = cluster.plan();
          assertThat(cluster.snapshot()).isEqualTo(before);
          assertThat(cluster.plan()).isEqualTo(plan);
        });
  }

  @Test
  void givesNoAgentMoreThanItHasFree() {
    Seeds.each(
        SEEDS,
        seed -> {
          Cluster cluster = new Cluster(new ClusterGenerator(seed).snapshot());
          Map<Long, Resources> before = used(cluster.snapshot());
          Map<Long, Resources> after = used(cluster.applied(cluster.plan()).snapshot());
          for (AgentNode agent : cluster.snapshot().agents()) {
            Resources was = before.getOrDefault(agent.id(), Resources.ZERO);
            Resources is = after.getOrDefault(agent.id(), Resources.ZERO);
            assertThat(is.equals(was) || is.fitsIn(agent.total())).as(agent.name()).isTrue();
          }
        });
  }

  @Test
  void placesGangsWholeOrNotAtAll() {
    Seeds.each(
        SEEDS,
        seed -> {
          ClusterSnapshot snapshot = new ClusterGenerator(seed).snapshot();
          Map<Long, Integer> executors =
              snapshot.gangs().stream().collect(Collectors.toMap(Gang::id, Gang::executors));
          List<GangPlacement> placed = new Cluster(snapshot).plan().gangs();
          assertThat(placed)
              .allSatisfy(
                  gang ->
                      assertThat(gang.executorAgentIds()).hasSize(executors.get(gang.gangId())));
          assertThat(placed).extracting(GangPlacement::gangId).doesNotHaveDuplicates();
        });
  }

  @Test
  void placesNothingWhereNothingNewIsTaken() {
    Seeds.each(
        SEEDS,
        seed -> {
          ClusterSnapshot snapshot = new ClusterGenerator(seed).snapshot();
          Set<Long> open =
              snapshot.agents().stream()
                  .filter(AgentNode::schedulable)
                  .map(AgentNode::id)
                  .collect(Collectors.toSet());
          Plan plan = new Cluster(snapshot).plan();
          assertThat(open).containsAll(agentsOf(plan));
        });
  }

  @Test
  void explainsOnceWhatStaysWaitingAndNothingElse() {
    Seeds.each(
        SEEDS,
        seed -> {
          Cluster cluster = new Cluster(new ClusterGenerator(seed).snapshot());
          Plan plan = cluster.plan();
          ClusterSnapshot after = cluster.applied(plan).snapshot();
          assertThat(explained(plan, Subject.GANG))
              .containsExactlyInAnyOrderElementsOf(after.gangs().stream().map(Gang::id).toList());
          assertThat(explained(plan, Subject.DEMAND))
              .containsExactlyInAnyOrderElementsOf(
                  after.demands().stream().map(ExecutorDemand::applicationId).toList());
        });
  }

  @Test
  void placesNothingMoreOnceAPlanIsApplied() {
    Seeds.each(
        SEEDS,
        seed -> {
          Cluster cluster = new Cluster(new ClusterGenerator(seed).snapshot());
          Plan first = cluster.plan();
          Plan second = cluster.applied(first).plan();
          assertThat(second).isEqualTo(new Plan(List.of(), List.of(), first.waiting()));
        });
  }

  private static List<Long> agentsOf(Plan plan) {
    List<Long> agents = new ArrayList<>();
    plan.gangs().forEach(gang -> agents.add(gang.driverAgentId()));
    plan.gangs().forEach(gang -> agents.addAll(gang.executorAgentIds()));
    plan.executors().stream().map(ExecutorPlacement::agentId).forEach(agents::add);
    return agents;
  }

  private static List<Long> explained(Plan plan, Subject subject) {
    return plan.waiting().stream()
        .filter(explanation -> explanation.subject() == subject)
        .map(Explanation::id)
        .toList();
  }

  private static Map<Long, Resources> used(ClusterSnapshot snapshot) {
    Map<Long, Resources> used = new HashMap<>();
    for (Occupancy held : snapshot.occupancies()) {
      used.merge(held.agentId(), held.resources(), Resources::plus);
    }
    return used;
  }
}
