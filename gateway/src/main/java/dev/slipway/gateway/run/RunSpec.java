package dev.slipway.gateway.run;

import dev.slipway.protocol.launch.FileRef;
import java.util.List;
import java.util.Map;

/**
 * What a run was asked to be, after validation; immutable once accepted.
 *
 * @param application the jar that holds {@code mainClass}
 * @param jars further jars
 * @param files data files
 * @param conf Spark properties of the submitter
 * @param driver size of the driver
 * @param executor size of each executor
 * @param executors how many executors are admitted together with the driver, at least 0
 */
public record RunSpec(
    String mainClass,
    FileRef application,
    List<FileRef> jars,
    List<FileRef> files,
    List<String> arguments,
    Map<String, String> conf,
    ProcessSize driver,
    ProcessSize executor,
    int executors) {}
