package dev.slipway.gateway.run;

/**
 * The circumstances of a submission.
 *
 * @param launchedBy the way it came, e.g. API
 * @param submittedBy who sent it
 */
public record Submission(
    String name, String engine, String runtime, String launchedBy, String submittedBy) {}
