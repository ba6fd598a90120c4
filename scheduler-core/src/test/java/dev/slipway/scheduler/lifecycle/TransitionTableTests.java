package dev.slipway.scheduler.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransitionTableTests {

  private enum Light {
    RED,
    GREEN,
    OUT
  }

  private enum Signal {
    CHANGE,
    BREAK
  }

  private static TransitionTable.Builder<Light, Signal> light() {
    return TransitionTable.startingAt("Light", Light.RED, Signal.class)
        .row(Light.RED, Signal.CHANGE, Light.GREEN)
        .row(Light.GREEN, Signal.BREAK, Light.OUT)
        .terminal(Light.OUT);
  }

  @Test
  void refusesTwoRowsForTheSameStateAndEvent() {
    assertThatThrownBy(() -> light().row(Light.RED, Signal.CHANGE, Light.OUT))
        .hasMessage("Light has two rows for RED, CHANGE");
  }

  @Test
  void refusesARowOutOfATerminalState() {
    assertThatThrownBy(() -> light().row(Light.OUT, Signal.CHANGE, Light.RED).build())
        .hasMessage("Light has a row out of terminal OUT");
  }

  @Test
  void drawsItself() {
    assertThat(light().build().asMermaid())
        .isEqualTo(
            """
            stateDiagram-v2
              [*] --> RED
              RED --> GREEN: CHANGE
              GREEN --> OUT: BREAK
              OUT --> [*]
            """);
  }

  @Test
  void namesMachineStateAndEventWhenItRefuses() {
    assertThatThrownBy(() -> light().build().require(Light.RED, Signal.BREAK))
        .isInstanceOf(IllegalTransitionException.class)
        .hasMessage("Light in state RED does not take the event BREAK");
  }

  @Test
  void isTerminalOnlyWhereNothingLeaves() {
    assertThat(light().build().isTerminal(Light.OUT)).isTrue();
    assertThat(light().build().isTerminal(Light.RED)).isFalse();
  }

  @Test
  void cannotBeChangedThroughWhatItReturns() {
    TransitionTable<Light, Signal> table = light().build();

    assertThatThrownBy(() -> table.terminals().add(Light.RED))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> table.transitions().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
