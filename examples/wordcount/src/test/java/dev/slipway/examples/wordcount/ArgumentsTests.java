package dev.slipway.examples.wordcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

  @Test
  void printsTenWordsUnlessToldOtherwise() {
    assertThat(Arguments.parse("book.txt")).isEqualTo(new Arguments("book.txt", 10));
    assertThat(Arguments.parse("book.txt", "3")).isEqualTo(new Arguments("book.txt", 3));
  }

  @Test
  void asksForAFile() {
    assertThatThrownBy(Arguments::parse)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The name of a text file is needed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "10001", "ten", ""})
  void refusesANumberOfWordsThatMakesNoSense(String top) {
    assertThatThrownBy(() -> Arguments.parse("book.txt", top))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a number from 1 to 10000, not '" + top + "'")
        .hasMessageNotContaining("\n");
  }
}
