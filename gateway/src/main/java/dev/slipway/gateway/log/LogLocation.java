package dev.slipway.gateway.log;

/**
 * Where the logs of one process are.
 *
 * @param host name or address of the agent
 * @param port port on {@code host} that serves log ranges
 * @param credentialHash SHA-256 of the agent's credential: the key of {@link
 *     dev.slipway.protocol.Grant}
 */
public record LogLocation(
    long processId, String agentName, String host, int port, byte[] credentialHash) {}
