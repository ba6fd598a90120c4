package dev.slipway.web.run;

/**
 * What a run's submitter asked for.
 *
 * @param mainClass class whose main method the driver runs
 * @param runtime name of the Spark runtime
 * @param engine where it runs, such as {@code slipway}
 * @param submittedBy who submitted it
 * @param launchedBy what brought it: {@code API}, {@code CLI}, …
 */
public record RunRequest(
    String mainClass, String runtime, String engine, String submittedBy, String launchedBy) {}
