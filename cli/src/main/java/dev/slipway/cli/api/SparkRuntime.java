package dev.slipway.cli.api;

/**
 * A named Spark version.
 *
 * @param name e.g. "4.2.0"
 * @param isDefault whether a run that names no runtime gets this one
 * @param state UNRESOLVED, RESOLVING, READY or FAILED
 * @param filesDone files already here
 * @param filesTotal files of the runtime, 0 while unknown
 * @param bytesDone bytes already here
 * @param message why it failed, or null
 */
public record SparkRuntime(
    String name,
    boolean isDefault,
    String state,
    long filesDone,
    long filesTotal,
    long bytesDone,
    String message) {}
