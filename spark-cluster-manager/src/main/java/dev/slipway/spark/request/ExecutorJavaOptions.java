package dev.slipway.spark.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.util.Utils;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** JVM options of an executor, one per element. */
final class ExecutorJavaOptions {

  private static final String DEFAULTS = "spark.executor.defaultJavaOptions";
  private static final String EXTRA = "spark.executor.extraJavaOptions";
  private static final String SECRET = "spark.authenticate.secret";

  private ExecutorJavaOptions() {}

  /**
   * The properties that an executor needs before it can fetch all others from its driver, as {@code
   * -D} options, then those the application names. Never a secret: options stand in argv.
   */
  static List<String> of(SparkConf conf) {
    List<String> options = new ArrayList<>();
    Stream.of(conf.getAll())
        .filter(property -> neededAtStart(property._1()))
        .sorted(Comparator.comparing(Tuple2::_1))
        .forEach(property -> options.add("-D" + property._1() + "=" + property._2()));
    options.addAll(split(conf.get(DEFAULTS, "")));
    options.addAll(split(conf.get(EXTRA, "")));
    return List.copyOf(options);
  }

  private static boolean neededAtStart(String name) {
    return SparkConf.isExecutorStartupConf(name)
        && !name.equals(SECRET)
        && !name.toLowerCase(Locale.ROOT).contains("password");
  }

  private static List<String> split(String options) {
    return CollectionConverters.asJava(Utils.splitCommandString(options));
  }
}
