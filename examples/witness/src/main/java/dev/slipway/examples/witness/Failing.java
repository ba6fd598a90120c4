package dev.slipway.examples.witness;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Fails after its SparkContext has started. */
public final class Failing {

  private Failing() {}

  public static void main(String[] args) {
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
      throw new IllegalStateException("the input of " + spark.appName() + " is missing");
    }
  }
}
