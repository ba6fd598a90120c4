package dev.slipway.examples.tpch;

import dev.slipway.examples.tpch.check.Answer;
import dev.slipway.examples.tpch.check.ExpectedAnswers;
import dev.slipway.examples.tpch.check.Verification;
import dev.slipway.examples.tpch.table.Tables;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Generates the tables, runs the queries, prints their answers and verifies them. */
final class Benchmark {

  private final SparkSession spark;
  private final PrintStream out;
  private final DoubleFunction<ExpectedAnswers> expectation;

  /**
   * @param expectation gives the expected answers for a scale factor
   */
  Benchmark(SparkSession spark, PrintStream out, DoubleFunction<ExpectedAnswers> expectation) {
    this.spark = spark;
    this.out = out;
    this.expectation = expectation;
  }

  /**
   * Runs everything once.
   *
   * @throws dev.slipway.examples.tpch.check.WrongAnswer if Spark's answers are not the expected
   */
  void run(ScaleFactor scaleFactor) {
    long start = System.nanoTime();
    describe("Generate lineitem");
    long lineItems = Tables.register(spark, scaleFactor.asDouble());
    out.printf("%d line items generated on the executors in %s%n%n", lineItems, seconds(start));

    Answer query1 = Answer.of("Q1", run(Query.Q1), "l_returnflag", "l_linestatus");
    run(Query.Q3);
    Answer query6 = Answer.of("Q6", run(Query.Q6));

    ExpectedAnswers expected = expectation.apply(scaleFactor.asDouble());
    Verification.verifyCount("lineitem", expected.lineItems(), lineItems);
    Verification.verify(expected.query1(), query1);
    Verification.verify(expected.query6(), query6);
    out.printf(
        "RESULT: %d queries, Q1 and Q6 verified against plain Java, SF %s, %d line items%n",
        Query.values().length, scaleFactor, lineItems);
  }

  private List<Row> run(Query query) {
    long start = System.nanoTime();
    describe(query + " " + query.title());
    Dataset<Row> answer = spark.sql(query.sql());
    List<Row> rows = answer.collectAsList();
    out.printf("%s %s: %d rows in %s%n", query, query.title(), rows.size(), seconds(start));
    out.println(TextTable.format(List.of(answer.columns()), rows));
    return rows;
  }

  /** Names the Spark jobs that follow, for whoever watches. */
  private void describe(String work) {
    spark.sparkContext().setJobDescription(work);
  }

  private static String seconds(long start) {
    return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - start) / 1e9);
  }
}
