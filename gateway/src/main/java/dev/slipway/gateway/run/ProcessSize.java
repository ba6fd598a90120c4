package dev.slipway.gateway.run;

import dev.slipway.scheduler.model.Resources;

/**
 * @param cores at least 1
 * @param heapMb the JVM's heap, in MiB
 * @param memoryMb heap and overhead, in MiB; what is accounted
 */
public record ProcessSize(int cores, long heapMb, long memoryMb) {

  private static final long LEAST_OVERHEAD_MB = 384;

  /** A size whose overhead is Spark's default: the larger of 384 MiB and a tenth of the heap. */
  public static ProcessSize ofHeap(int cores, long heapMb) {
    return new ProcessSize(cores, heapMb, heapMb + Math.max(LEAST_OVERHEAD_MB, heapMb / 10));
  }

  /** The same for the scheduler. */
  public Resources resources() {
    return new Resources(cores, memoryMb);
  }
}
