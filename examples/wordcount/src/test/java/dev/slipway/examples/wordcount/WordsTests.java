package dev.slipway.examples.wordcount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

  @Test
  void ignoresCaseAndPunctuation() {
    assertThat(Words.of("The ship, the SHIP; and (the) sea!"))
        .toIterable()
        .containsExactly("the", "ship", "the", "ship", "and", "the", "sea");
  }

  @Test
  void keepsApostrophesAndHyphensInsideWordsOnly() {
    assertThat(Words.of("'Don't' - well-kept -- sailor’s-"))
        .toIterable()
        .containsExactly("don't", "well-kept", "sailor’s");
  }

  @Test
  void knowsLettersOfAnyScript() {
    assertThat(Words.of("Größe ΝΑΥΣ 船 42"))
        .toIterable()
        .containsExactly("größe", "ναυς", "船", "42");
  }

  @Test
  void findsNothingInABlankLine() {
    assertThat(Words.of(" \t…")).isExhausted();
  }
}
