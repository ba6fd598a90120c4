package dev.slipway.examples.wordcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class WordTableTests {

  @Test
  void alignsWordsAndCounts() {
    WordCounts counts =
        new WordCounts(List.of(new Tuple2<>("slipway", 120L), new Tuple2<>("a", 7L)), 127, 2);

    assertThat(WordTable.format(counts).lines())
        .containsExactly(
            "rank  word         count",
            "----  -------  ---------",
            "   1  slipway        120",
            "   2  a                7",
            "----  -------  ---------",
            "127 words, 2 distinct");
  }

  @Test
  void showsAnEmptyTextAsAnEmptyTable() {
    assertThat(WordTable.format(new WordCounts(List.of(), 0, 0)).lines())
        .containsExactly(
            "rank  word      count",
            "----  ----  ---------",
            "----  ----  ---------",
            "0 words, 0 distinct");
  }
}
