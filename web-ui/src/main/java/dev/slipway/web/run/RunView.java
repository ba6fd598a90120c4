package dev.slipway.web.run;

/**
 * A run as pages show it.
 *
 * @param id unique, never reused
 * @param name what its submitter called it, any text
 * @param status state, result and reason
 * @param request what was asked for
 * @param times when it reached its steps
 * @param waiting why something of it waits; null when nothing does
 * @param work driver, executors and progress
 */
public record RunView(
    long id,
    String name,
    RunStatus status,
    RunRequest request,
    RunTimes times,
    Waiting waiting,
    RunWork work) {}
