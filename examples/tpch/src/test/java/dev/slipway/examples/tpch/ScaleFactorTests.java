package dev.slipway.examples.tpch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleFactorTests {

  @Test
  void isAHundredthUnlessToldOtherwise() {
    assertThat(ScaleFactor.parse()).hasToString("0.01");
  }

  @ParameterizedTest
  @CsvSource({"0.001, 0.001", "1.0, 1", "1e1, 10", "100, 100"})
  void isPrintedWithoutAnExponent(String argument, String printed) {
    assertThat(ScaleFactor.parse(argument)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.0009", "100.1", "NaN", "big", ""})
  void refusesWhatCannotBeGenerated(String argument) {
    assertThatThrownBy(() -> ScaleFactor.parse(argument))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The scale factor must be a number from 0.001 to 100, such as 0.01, not '%s'.",
            argument);
  }

  @Test
  void refusesASecondArgument() {
    assertThatThrownBy(() -> ScaleFactor.parse("0.01", "8"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
