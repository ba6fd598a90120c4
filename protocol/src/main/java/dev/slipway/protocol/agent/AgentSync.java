package dev.slipway.protocol.agent;

import java.util.List;

/**
 * What an agent observes. Always the whole picture, so losing, repeating or reordering a sync
 * changes nothing: the gateway ignores one whose ({@code start}, {@code sequence}) is not above the
 * last it has taken.
 *
 * @param protocol version of the sender
 * @param start number of this start of the agent, counted in its folder
 * @param sequence rises with each sync of one start
 * @param node where the agent is and what it has
 * @param processes every process that the agent still knows, ended ones until the gateway no longer
 *     lists them
 * @param seenRevision revision of the last orders applied, 0 before any
 * @param holdMillis how long the gateway may hold its answer when the orders are still those of
 *     {@code seenRevision}; 0 to 20 000
 */
public record AgentSync(
    int protocol,
    long start,
    long sequence,
    Node node,
    List<ObservedProcess> processes,
    long seenRevision,
    long holdMillis) {}
