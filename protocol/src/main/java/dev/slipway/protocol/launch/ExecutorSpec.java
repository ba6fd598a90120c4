package dev.slipway.protocol.launch;

import java.util.List;

/**
 * @param executorId Spark's executor id, digits only
 * @param driverUrl {@code spark://CoarseGrainedScheduler@host:port}
 * @param sparkAppId Spark's application id
 * @param javaOptions options that the driver asks for (spark.executor.extraJavaOptions and the
 *     properties an executor needs before it can fetch the rest), one per element
 */
public record ExecutorSpec(
    String executorId, String driverUrl, String sparkAppId, List<String> javaOptions) {}
