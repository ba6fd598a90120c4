package dev.slipway.scheduler.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** A life that really happens: a name, and events with the states they are expected to lead to. */
final class Scenario<S extends Enum<S>, E extends Enum<E>> {

  private final String name;
  private final List<E> events = new ArrayList<>();
  private final List<S> states = new ArrayList<>();

  private Scenario(String name) {
    this.name = name;
  }

  static <S extends Enum<S>, E extends Enum<E>> Scenario<S, E> named(String name) {
    return new Scenario<>(name);
  }

  Scenario<S, E> then(E event, S state) {
    events.add(event);
    states.add(state);
    return this;
  }

  String name() {
    return name;
  }

  /** Lives it in {@code table}, expects each state, and returns the arrows that were taken. */
  List<Transition<S, E>> live(TransitionTable<S, E> table) {
    List<Transition<S, E>> taken = new ArrayList<>();
    S state = table.initial();
    for (int step = 0; step < events.size(); step++) {
      S next = table.require(state, events.get(step));
      assertThat(next).as(name + ", step " + step).isEqualTo(states.get(step));
      taken.add(new Transition<>(state, events.get(step), next));
      state = next;
    }
    return taken;
  }
}
