package dev.slipway.scheduler.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must hold for every lifecycle, derived from its table. */
abstract class LifecycleContract<S extends Enum<S>, E extends Enum<E>> {

  private final TransitionTable<S, E> table;
  private final Class<S> states;
  private final Class<E> events;

  LifecycleContract(TransitionTable<S, E> table, Class<S> states, Class<E> events) {
    this.table = table;
    this.states = states;
    this.events = events;
  }

  abstract List<Scenario<S, E>> scenarios();

  @TestFactory
  Stream<DynamicTest> livesAsTheScenariosSay() {
    return scenarios().stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> scenario.live(table)));
  }

  @Test
  void takesEachArrowInSomeScenario() {
    Set<Transition<S, E>> taken = new HashSet<>();
    scenarios().forEach(scenario -> taken.addAll(scenario.live(table)));

    assertThat(taken).containsExactlyInAnyOrderElementsOf(table.transitions());
  }

  @Test
  void refusesEveryEventThatHasNoArrow() {
    Set<List<Enum<?>>> arrows = new HashSet<>();
    table.transitions().forEach(arrow -> arrows.add(List.of(arrow.from(), arrow.on())));
    for (S state : states.getEnumConstants()) {
      for (E event : events.getEnumConstants()) {
        if (!arrows.contains(List.of(state, event))) {
          assertThat(table.next(state, event)).isEmpty();
          assertThatThrownBy(() -> table.require(state, event))
              .isInstanceOf(IllegalTransitionException.class)
              .hasMessageContainingAll(table.name(), state.name(), event.name());
        }
      }
    }
  }

  @Test
  void reachesEveryStateOfItsEnum() {
    assertThat(reachableFrom(table.initial())).isEqualTo(EnumSet.allOf(states));
  }

  @Test
  void reachesATerminalStateFromEachState() {
    for (S state : states.getEnumConstants()) {
      assertThat(reachableFrom(state)).as("from " + state).containsAnyElementsOf(table.terminals());
    }
  }

  @Test
  void leavesNoStateWithoutAnArrowUnlessItIsTerminal() {
    Set<S> left = EnumSet.noneOf(states);
    table.transitions().forEach(arrow -> left.add(arrow.from()));

    assertThat(EnumSet.complementOf(EnumSet.copyOf(left))).isEqualTo(table.terminals());
  }

  @Test
  void usesEveryEventOfItsEnum() {
    Set<E> used = EnumSet.noneOf(events);
    table.transitions().forEach(arrow -> used.add(arrow.on()));

    assertThat(used).isEqualTo(EnumSet.allOf(events));
  }

  @Test
  void isDrawnInTheDocumentation() {
    LifecycleDocument document = LifecycleDocument.upToDateWith(table);

    assertThat(document.diagram(table.name())).isEqualTo(table.asMermaid());
  }

  @Test
  void hasALineInTheDocumentationForEachStateAndEvent() {
    LifecycleDocument document = LifecycleDocument.read();

    assertThat(document.explained(table.name(), "State")).containsExactlyElementsOf(names(states));
    assertThat(document.explained(table.name(), "Event")).containsExactlyElementsOf(names(events));
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
  }

  private Set<S> reachableFrom(S start) {
    Set<S> reached = EnumSet.of(start);
    int before;
    do {
      before = reached.size();
      for (Transition<S, E> arrow : table.transitions()) {
        if (reached.contains(arrow.from())) {
          reached.add(arrow.to());
        }
      }
    } while (reached.size() > before);
    return reached;
  }
}
