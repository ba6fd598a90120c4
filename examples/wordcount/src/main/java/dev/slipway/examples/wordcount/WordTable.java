package dev.slipway.examples.wordcount;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import scala.Tuple2;

/** Shows counts as a table of plain text. */
final class WordTable {

  private WordTable() {}

  /** Formats one line for each word (rank, word, count) under a heading, and the totals below. */
  static String format(WordCounts counts) {
    List<Tuple2<String, Long>> top = counts.top();
    int wide = top.stream().mapToInt(entry -> entry._1().length()).reduce(4, Math::max);
    String row = "%4s  %-" + wide + "s  %9s%n";
    String rule = row.formatted("----", "-".repeat(wide), "---------");
    String rows =
        IntStream.range(0, top.size())
            .mapToObj(index -> row.formatted(index + 1, top.get(index)._1(), top.get(index)._2()))
            .collect(Collectors.joining());
    return row.formatted("rank", "word", "count")
        + rule
        + rows
        + rule
        + "%d words, %d distinct%n".formatted(counts.total(), counts.distinct());
  }
}
