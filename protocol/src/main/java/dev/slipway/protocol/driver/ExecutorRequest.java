package dev.slipway.protocol.driver;

import java.util.List;

/**
 * @param total how many executors the driver wants in all, those it has included
 * @param cores cores of each
 * @param heapMb {@code -Xmx} of each, in MiB
 * @param memoryMb heap and overhead of each, in MiB
 * @param javaOptions JVM options of each, one per element
 */
public record ExecutorRequest(
    int total, int cores, long heapMb, long memoryMb, List<String> javaOptions) {}
