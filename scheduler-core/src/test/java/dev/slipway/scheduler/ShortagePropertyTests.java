package dev.slipway.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.plan.Code;
import dev.slipway.scheduler.plan.Explanation;
import dev.slipway.scheduler.plan.Plan;
import dev.slipway.scheduler.plan.Shortage;
import dev.slipway.scheduler.plan.Subject;
import dev.slipway.scheduler.testing.Cluster;
import dev.slipway.scheduler.testing.ClusterGenerator;
import dev.slipway.scheduler.testing.Seeds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A named shortage is exactly what helps, once the plan that carries it has been applied. */
class ShortagePropertyTests {

  private static final int SEEDS = 400;

  @Test
  void placesWhatWaitedOnceExactlyItsShortageIsFree() {
    eachShortage(
        (after, explanation) ->
            assertThat(startsOnce(after, explanation, explanation.shortage()))
                .as(explanation.sentence())
                .isTrue());
  }

  @Test
  void keepsItWaitingWhenOneUnitLessIsFree() {
    eachShortage(
        (after, explanation) -> {
          for (List<Shortage> less : oneUnitLess(explanation.shortage())) {
            assertThat(startsOnce(after, explanation, less)).as(explanation + " " + less).isFalse();
          }
        });
  }

  @Test
  void namesAShortageExactlyWhenNotEnoughIsFree() {
    Map<Code, Integer> seen = new EnumMap<>(Code.class);
    eachExplanation(
        (after, explanation) -> {
          seen.merge(explanation.code(), 1, Integer::sum);
          assertThat(explanation.shortage().isEmpty())
              .isEqualTo(explanation.code() != Code.NOT_ENOUGH_FREE);
        });
    assertThat(seen).as("the generator makes every kind").containsOnlyKeys(Code.values());
  }

  @Test
  void alwaysNamesTheShortageOfTheFirstThatFreeingCanHelp() {
    Set<Code> hopeless =
        EnumSet.of(Code.NO_AGENTS, Code.NO_AGENT_LARGE_ENOUGH, Code.CLUSTER_TOO_SMALL);
    Seeds.each(
        SEEDS,
        seed ->
            new Cluster(new ClusterGenerator(seed).snapshot())
                .plan().waiting().stream()
                    .map(Explanation::code)
                    .filter(code -> !hopeless.contains(code))
                    .findFirst()
                    .ifPresent(code -> assertThat(code).isEqualTo(Code.NOT_ENOUGH_FREE)));
  }

  private static void eachShortage(BiConsumer<ClusterSnapshot, Explanation> property) {
    List<Explanation> seen = new ArrayList<>();
    eachExplanation(
        (after, explanation) -> {
          if (explanation.code() == Code.NOT_ENOUGH_FREE) {
            seen.add(explanation);
            property.accept(after, explanation);
          }
        });
    assertThat(seen).as("the generator makes shortages").hasSizeGreaterThan(SEEDS);
  }

  private static void eachExplanation(BiConsumer<ClusterSnapshot, Explanation> property) {
    Seeds.each(
        SEEDS,
        seed -> {
          Cluster cluster = new Cluster(new ClusterGenerator(seed).snapshot());
          Plan plan = cluster.plan();
          ClusterSnapshot after = cluster.applied(plan).snapshot();
          plan.waiting().forEach(explanation -> property.accept(after, explanation));
        });
  }

  private static boolean startsOnce(
      ClusterSnapshot waiting, Explanation explanation, List<Shortage> freed) {
    Plan plan = new Cluster(waiting).freed(freed).plan();
    return explanation.subject() == Subject.GANG
        ? plan.gangs().stream().anyMatch(gang -> gang.gangId() == explanation.id())
        : plan.executors().stream()
            .anyMatch(executor -> executor.applicationId() == explanation.id());
  }

  private static List<List<Shortage>> oneUnitLess(List<Shortage> shortage) {
    List<List<Shortage>> all = new ArrayList<>();
    for (int index = 0; index < shortage.size(); index++) {
      Shortage item = shortage.get(index);
      if (item.cores() > 0) {
        all.add(with(shortage, index, less(item, 1, 0)));
      }
      if (item.memoryMb() > 0) {
        all.add(with(shortage, index, less(item, 0, 1)));
      }
    }
    return all;
  }

  private static Shortage less(Shortage item, int cores, long memoryMb) {
    return new Shortage(
        item.agentId(), item.agentName(), item.cores() - cores, item.memoryMb() - memoryMb);
  }

  private static List<Shortage> with(List<Shortage> shortage, int index, Shortage item) {
    List<Shortage> changed = new ArrayList<>(shortage);
    changed.set(index, item);
    return changed;
  }
}
