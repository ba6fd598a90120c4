package dev.slipway.protocol.agent;

/**
 * Sent once with a join token; the same name again takes over the row and gets a new credential.
 *
 * @param protocol {@link dev.slipway.protocol.Protocol#VERSION} of the sender
 * @param name 1 to 63 characters of {@code [a-z0-9-]}, unique in the cluster
 * @param version the agent's own version
 */
public record JoinRequest(int protocol, String name, String version) {}
