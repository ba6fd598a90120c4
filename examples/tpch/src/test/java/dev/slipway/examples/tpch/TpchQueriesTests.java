package dev.slipway.examples.tpch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.examples.tpch.check.Answer;
import dev.slipway.examples.tpch.check.ExpectedAnswers;
import dev.slipway.examples.tpch.check.WrongAnswer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Runs the whole application on a local Spark of two threads. */
class TpchQueriesTests {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void printsTheAnswersThatOtherImplementationsPublish() {
    TpchQueries.run(out, "0.01");

    assertThat(printed().lines())
        .contains(
            "A             F             380456.00    532348211.65  505822441.4861"
                + "   526165934.000839  25.575155  35785.709307  0.050081        14876",
            "     47714  267010.5894  1995-03-11                0",
            "1193053.2253")
        .endsWith(
            "RESULT: 3 queries, Q1 and Q6 verified against plain Java, SF 0.01, 60175 line items");
  }

  @Test
  void failsWhereOneDigitDiffers() {
    SparkConf conf = new SparkConf().setAppName("wrong").set("spark.sql.shuffle.partitions", "2");
    try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
      Benchmark benchmark = new Benchmark(spark, out, TpchQueriesTests::withAWrongDigit);

      assertThatThrownBy(() -> benchmark.run(ScaleFactor.parse("0.001")))
          .isInstanceOf(WrongAnswer.class)
          .hasMessageStartingWith("Q6: revenue is ");
    }
    assertThat(printed()).doesNotContain("RESULT");
  }

  private static ExpectedAnswers withAWrongDigit(double scaleFactor) {
    ExpectedAnswers right = ExpectedAnswers.compute(scaleFactor);
    SortedMap<String, SortedMap<String, BigDecimal>> groups = new TreeMap<>();
    right.query6().groups().forEach((group, numbers) -> groups.put(group, new TreeMap<>(numbers)));
    groups.get("").merge("revenue", new BigDecimal("0.0001"), BigDecimal::add);
    return new ExpectedAnswers(right.lineItems(), right.query1(), new Answer("Q6", groups));
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
