package dev.slipway.examples.wordcount;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * How often each word occurs.
 *
 * @param top the most frequent words with their counts; equal counts in alphabetical order
 * @param total words counted with repetition
 * @param distinct different words
 */
record WordCounts(List<Tuple2<String, Long>> top, long total, long distinct) {

  /**
   * Enough pieces that work spreads over the executors, and few enough that starting them is cheap.
   */
  private static final int PARTITIONS = 16;

  static WordCounts count(JavaSparkContext spark, List<String> lines, int top) {
    JavaPairRDD<String, Long> counts =
        spark
            .parallelize(lines, PARTITIONS)
            .flatMap(Words::of)
            .mapToPair(word -> new Tuple2<>(word, 1L))
            .reduceByKey(Long::sum)
            .cache();
    return new WordCounts(
        counts.takeOrdered(top, new MostFrequentFirst()),
        counts.values().fold(0L, Long::sum),
        counts.count());
  }

  private static final class MostFrequentFirst
      implements Comparator<Tuple2<String, Long>>, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Tuple2<String, Long> left, Tuple2<String, Long> right) {
      int byCount = Long.compare(right._2(), left._2());
      return byCount != 0 ? byCount : left._1().compareTo(right._1());
    }
  }
}
