package dev.slipway.examples.witness;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Runs tasks that do nothing for a while. Arguments: how many, and milliseconds of each. */
public final class Sleeper {

  private Sleeper() {}

  public static void main(String[] args) {
    int tasks = Integer.parseInt(args[0]);
    long millis = Long.parseLong(args[1]);
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
      long done =
          spark
              .parallelize(IntStream.range(0, tasks).boxed().collect(Collectors.toList()), tasks)
              .filter(
                  number -> {
                    Thread.sleep(millis);
                    return true;
                  })
              .count();
      System.out.println("slept " + done + " times");
    }
  }
}
