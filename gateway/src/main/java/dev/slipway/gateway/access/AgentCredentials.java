package dev.slipway.gateway.access;

import java.util.OptionalLong;

/** Knows agents by the hash of their credential. */
@FunctionalInterface
public interface AgentCredentials {

  /**
   * @param hash SHA-256 of a credential
   * @return the agent it belongs to, empty for one that is unknown or withdrawn
   */
  OptionalLong agentOf(byte[] hash);
}
