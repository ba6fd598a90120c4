package dev.slipway.examples.tpch;

import dev.slipway.examples.tpch.check.ExpectedAnswers;
import java.io.PrintStream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Runs queries 1, 3 and 6 of TPC-H on tables that the executors generate.
 *
 * <p>The only argument is the scale factor, 0.01 unless told. Queries 1 and 6 are computed a second
 * time in plain Java; where the answers differ, the application fails.
 */
public final class TpchQueries {

  private TpchQueries() {}

  /**
   * Runs the application on the cluster that Spark's configuration names.
   *
   * @throws IllegalArgumentException if the scale factor is none
   * @throws dev.slipway.examples.tpch.check.WrongAnswer if an answer of Spark is wrong
   */
  public static void main(String... arguments) {
    run(System.out, arguments);
  }

  static void run(PrintStream out, String... arguments) {
    ScaleFactor scaleFactor = ScaleFactor.parse(arguments);
    try (SparkSession spark = SparkSession.builder().config(configuration()).getOrCreate()) {
      new Benchmark(spark, out, ExpectedAnswers::compute).run(scaleFactor);
    }
  }

  /**
   * Spark's own default of 200 shuffle partitions would make hundreds of tiny tasks of this. The
   * rows hold dates of java.sql, which Spark 3.5 takes only while its Java 8 API is off.
   */
  private static SparkConf configuration() {
    return new SparkConf()
        .setIfMissing("spark.app.name", "TPC-H queries")
        .setIfMissing("spark.sql.shuffle.partitions", "8")
        .set("spark.sql.datetime.java8API.enabled", "false");
  }
}
