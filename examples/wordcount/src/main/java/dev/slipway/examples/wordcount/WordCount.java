package dev.slipway.examples.wordcount;

import java.io.PrintStream;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Counts the words of a text file and prints the most frequent ones.
 *
 * <p>Arguments: the name of a file that came with the submission, and how many words to print (10
 * unless told). The driver reads the file and deals its lines out, so that executors on other
 * machines need no access to it.
 */
public final class WordCount {

  private WordCount() {}

  /**
   * Runs the application on the cluster that Spark's configuration names.
   *
   * @throws IllegalArgumentException with one line that says which argument or file is wrong
   */
  public static void main(String... arguments) {
    run(System.out, arguments);
  }

  static void run(PrintStream out, String... commandLine) {
    Arguments arguments = Arguments.parse(commandLine);
    SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "Word count");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      List<String> lines = TextFile.readLines(arguments.file());
      out.print(WordTable.format(WordCounts.count(spark, lines, arguments.top())));
    }
  }
}
