package dev.slipway.protocol.agent;

/**
 * @param host name or address at which drivers and executors of this node are reached
 * @param logPort port on {@code host} that serves log ranges
 * @param cores cores that may be given to processes, at least 1
 * @param memoryMb memory that may be given to processes, in MiB
 * @param version the agent's own version
 */
public record Node(String host, int logPort, int cores, long memoryMb, String version) {}
