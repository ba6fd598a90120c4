package dev.slipway.protocol.launch;

import java.util.List;
import java.util.Map;

/**
 * @param mainClass a Java class name, checked by the gateway
 * @param application the jar that holds {@code mainClass}
 * @param jars further jars for driver and executors
 * @param files data files, handed to the application as {@code spark.files}
 * @param arguments of {@code main}
 * @param conf Spark properties; the agent adds host, folders, secret and token on top
 * @param token the driver's bearer token; goes into a 0600 file, never into argv
 */
public record DriverSpec(
    String mainClass,
    FileRef application,
    List<FileRef> jars,
    List<FileRef> files,
    List<String> arguments,
    Map<String, String> conf,
    String token) {}
