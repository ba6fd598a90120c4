package dev.slipway.spark.request;

import dev.slipway.protocol.driver.ExecutorRequest;
import java.util.List;
import org.apache.spark.SparkConf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for executors as an application's properties say; all executors are of one shape. */
public final class ExecutorRequests {

  private static final Logger LOG = LoggerFactory.getLogger(ExecutorRequests.class);
  private static final String INSTANCES = "spark.executor.instances";
  private static final String CORES = "spark.executor.cores";
  private static final String CORES_MAX = "spark.cores.max";

  /** What the submission was admitted with; SparkSubmit refuses an INSTANCES of 0. */
  private static final String GANG = "spark.slipway.executors";

  private static final String DYNAMIC = "spark.dynamicAllocation.enabled";
  private static final String DYNAMIC_MINIMUM = "spark.dynamicAllocation.minExecutors";
  private static final String DYNAMIC_INITIAL = "spark.dynamicAllocation.initialExecutors";

  private final int cores;
  private final long heapMb;
  private final long memoryMb;
  private final List<String> javaOptions;
  private final int limit;
  private final int initial;

  /**
   * @param conf of a SparkContext that listens already: {@code spark.driver.port} is set
   * @param heapMb {@code spark.executor.memory} in MiB
   */
  public ExecutorRequests(SparkConf conf, long heapMb) {
    this.cores = Math.max(1, conf.getInt(CORES, 1));
    this.heapMb = heapMb;
    this.memoryMb = ExecutorMemory.totalMb(conf, heapMb);
    this.javaOptions = ExecutorJavaOptions.of(conf);
    this.limit = conf.contains(CORES_MAX) ? conf.getInt(CORES_MAX, 0) / cores : Integer.MAX_VALUE;
    this.initial = initial(conf, limit);
    if (limit == 0) {
      LOG.warn("{} is less than {}: no executor can be started.", CORES_MAX, CORES);
    }
  }

  /** How many executors the application starts with, {@code spark.cores.max} regarded. */
  public int initial() {
    return initial;
  }

  /** A request for {@code total} executors, or as many as {@code spark.cores.max} permits. */
  public ExecutorRequest total(int total) {
    return new ExecutorRequest(Math.min(total, limit), cores, heapMb, memoryMb, javaOptions);
  }

  private static int initial(SparkConf conf, int limit) {
    if (conf.getBoolean(DYNAMIC, false)) {
      int minimum = conf.getInt(DYNAMIC_MINIMUM, 0);
      int wished = Math.max(conf.getInt(DYNAMIC_INITIAL, minimum), conf.getInt(INSTANCES, 0));
      return Math.min(Math.max(minimum, wished), limit);
    }
    int unnamed = limit == Integer.MAX_VALUE ? 1 : limit;
    return Math.min(conf.getInt(GANG, conf.getInt(INSTANCES, unnamed)), limit);
  }
}
