package dev.slipway.examples.tpch.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Makes the generated tables known to Spark SQL. */
public final class Tables {

  private Tables() {}

  /**
   * Registers customer, orders and lineitem as temporary views and loads lineitem, which all
   * queries read, into the executors' memory.
   *
   * @param scaleFactor size of the data set, at least 0.001
   * @return the number of line items
   */
  public static long register(SparkSession spark, double scaleFactor) {
    for (GeneratedTable table : GeneratedTable.values()) {
      generate(spark, table, scaleFactor)
          .createOrReplaceTempView(table.name().toLowerCase(Locale.ROOT));
    }
    spark.catalog().cacheTable("lineitem");
    return spark.table("lineitem").count();
  }

  static Dataset<Row> generate(SparkSession spark, GeneratedTable table, double scaleFactor) {
    int partCount = table.partCount(scaleFactor);
    List<Integer> parts = IntStream.rangeClosed(1, partCount).boxed().toList();
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(parts, partCount)
            .flatMap(part -> table.rows(scaleFactor, part, partCount).iterator());
    return spark.createDataFrame(rows, table.schema());
  }
}
