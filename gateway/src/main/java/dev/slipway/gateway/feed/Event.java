package dev.slipway.gateway.feed;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param no number in commit order, without gaps
 * @param type see {@link EventType#word()}
 * @param runId or null
 * @param processId or null
 * @param agentId or null
 * @param message one sentence
 * @param data details, never null
 */
public record Event(
    long no,
    Instant at,
    String type,
    Long runId,
    Long processId,
    Long agentId,
    String message,
    Map<String, Object> data) {}
