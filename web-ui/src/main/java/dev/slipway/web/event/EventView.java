package dev.slipway.web.event;

import java.time.Instant;

/**
 * One event.
 *
 * @param no number in commit order, unique over all runs
 * @param at when it happened
 * @param type stable name such as {@code executor.registered}
 * @param message one sentence
 */
public record EventView(long no, Instant at, String type, String message) {}
