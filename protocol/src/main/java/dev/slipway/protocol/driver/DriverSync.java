package dev.slipway.protocol.driver;

import java.util.List;

/**
 * What a driver has and wants. Always the whole picture; the gateway ignores one whose {@code
 * sequence} is not above the last it has taken.
 *
 * @param protocol version of the sender
 * @param sequence rises with each sync of one driver
 * @param context the SparkContext as it presents itself
 * @param wanted the executors the driver wants in total, or null when it has not asked yet
 * @param registered ids of executors that are registered with the driver now
 * @param released ids of executors the driver no longer wants
 * @param progress what the application has done so far
 * @param stopping true in the last sync of a SparkContext that stops
 * @param seenRevision revision of the last orders applied, 0 before any
 * @param holdMillis how long the gateway may hold its answer when the orders are still those of
 *     {@code seenRevision}; 0 to 20 000
 */
public record DriverSync(
    int protocol,
    long sequence,
    DriverContext context,
    ExecutorRequest wanted,
    List<String> registered,
    List<String> released,
    Progress progress,
    boolean stopping,
    long seenRevision,
    long holdMillis) {}
