package dev.slipway.protocol.launch;

/**
 * Exactly one of {@code driver} and {@code executor} is set.
 *
 * @param runId for log lines and folder names
 * @param applicationId the application's id, also Spark's {@code spark.app.id} in {@code
 *     slipway-<id>} form
 * @param runtime name of the runtime whose manifest is to be fetched
 * @param cores cores accounted to the process
 * @param heapMb the JVM's {@code -Xmx}, in MiB
 * @param memoryMb heap and overhead, in MiB
 * @param secret the application's {@code spark.authenticate.secret}; never in argv
 * @param driver how to start a driver, or null
 * @param executor how to start an executor, or null
 */
public record LaunchSpec(
    long runId,
    long applicationId,
    String runtime,
    int cores,
    long heapMb,
    long memoryMb,
    String secret,
    DriverSpec driver,
    ExecutorSpec executor) {}
