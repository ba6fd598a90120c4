package dev.slipway.scheduler.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A lifecycle as data: (state, event) → state. Immutable; a terminal state has no way out.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class TransitionTable<S extends Enum<S>, E extends Enum<E>> {

  private final String name;
  private final S initial;
  private final Set<S> terminals;
  private final Map<S, Map<E, S>> rows;

  private TransitionTable(Builder<S, E> builder) {
    this.name = builder.name;
    this.initial = builder.initial;
    this.terminals = Collections.unmodifiableSet(EnumSet.copyOf(builder.terminals));
    this.rows = builder.rows;
  }

  /** Begins a table; {@code initial} is where every life starts. */
  static <S extends Enum<S>, E extends Enum<E>> Builder<S, E> startingAt(
      String name, S initial, Class<E> events) {
    return new Builder<>(name, initial, events);
  }

  /** What the machine describes, e.g. "Task run". */
  public String name() {
    return name;
  }

  public S initial() {
    return initial;
  }

  /** Where {@code on} leads from {@code from}; empty when the table has no such arrow. */
  public Optional<S> next(S from, E on) {
    return Optional.ofNullable(rows.getOrDefault(from, Map.of()).get(on));
  }

  /**
   * Where {@code on} leads from {@code from}.
   *
   * @throws IllegalTransitionException when the table has no such arrow
   */
  public S require(S from, E on) {
    return next(from, on).orElseThrow(() -> new IllegalTransitionException(name, from, on));
  }

  public boolean isTerminal(S state) {
    return terminals.contains(state);
  }

  /** States that nothing leaves, in the order of their enum; unmodifiable. */
  public Set<S> terminals() {
    return terminals;
  }

  /** All arrows, in the order of states, then of events. */
  public List<Transition<S, E>> transitions() {
    List<Transition<S, E>> all = new ArrayList<>();
    rows.forEach((from, row) -> row.forEach((on, to) -> all.add(new Transition<>(from, on, to))));
    return List.copyOf(all);
  }

  /** The table as a Mermaid state diagram, lines ended by \n. */
  public String asMermaid() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n  [*] --> " + initial + "\n");
    for (Transition<S, E> arrow : transitions()) {
      text.append("  " + arrow.from() + " --> " + arrow.to() + ": " + arrow.on() + "\n");
    }
    terminals.forEach(terminal -> text.append("  " + terminal + " --> [*]\n"));
    return text.toString();
  }

  /** Collects rows and refuses those that contradict each other. */
  static final class Builder<S extends Enum<S>, E extends Enum<E>> {

    private final String name;
    private final S initial;
    private final Class<E> events;
    private final Set<S> terminals;
    private final Map<S, Map<E, S>> rows;

    private Builder(String name, S initial, Class<E> events) {
      this.name = name;
      this.initial = initial;
      this.events = events;
      this.terminals = EnumSet.noneOf(initial.getDeclaringClass());
      this.rows = new EnumMap<>(initial.getDeclaringClass());
    }

    Builder<S, E> row(S from, E on, S to) {
      Map<E, S> row = rows.computeIfAbsent(from, state -> new EnumMap<>(events));
      if (row.putIfAbsent(on, to) != null) {
        throw new IllegalArgumentException(name + " has two rows for " + from + ", " + on);
      }
      return this;
    }

    Builder<S, E> terminal(S state) {
      terminals.add(state);
      return this;
    }

    TransitionTable<S, E> build() {
      for (S terminal : terminals) {
        if (rows.containsKey(terminal)) {
          throw new IllegalArgumentException(name + " has a row out of terminal " + terminal);
        }
      }
      return new TransitionTable<>(this);
    }
  }
}
