package dev.slipway.spark.request;

import org.apache.spark.SparkConf;

/**
 * Memory of one executor, in MiB, by the rules of Spark's memoryOverhead properties.
 *
 * @see <a href="https://spark.apache.org/docs/latest/configuration.html">Spark configuration</a>
 */
final class ExecutorMemory {

  private static final String OVERHEAD = "spark.executor.memoryOverhead";
  private static final String OVERHEAD_FACTOR = "spark.executor.memoryOverheadFactor";
  private static final String MINIMUM_OVERHEAD = "spark.executor.minMemoryOverhead";
  private static final String OFF_HEAP_ENABLED = "spark.memory.offHeap.enabled";
  private static final String OFF_HEAP_SIZE = "spark.memory.offHeap.size";

  private ExecutorMemory() {}

  /** Heap, overhead and off-heap memory together. */
  static long totalMb(SparkConf conf, long heapMb) {
    return heapMb + overheadMb(conf, heapMb) + offHeapMb(conf);
  }

  private static long overheadMb(SparkConf conf, long heapMb) {
    if (conf.contains(OVERHEAD)) {
      return conf.getSizeAsMb(OVERHEAD);
    }
    long share = (long) (conf.getDouble(OVERHEAD_FACTOR, 0.1) * heapMb);
    return Math.max(share, conf.getSizeAsMb(MINIMUM_OVERHEAD, "384m"));
  }

  private static long offHeapMb(SparkConf conf) {
    return conf.getBoolean(OFF_HEAP_ENABLED, false)
        ? conf.getSizeAsBytes(OFF_HEAP_SIZE, "0") >> 20
        : 0;
  }
}
