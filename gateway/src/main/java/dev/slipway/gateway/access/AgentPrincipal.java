package dev.slipway.gateway.access;

import java.security.Principal;

/**
 * A caller on {@code /agent} that proved its own credential.
 *
 * @param agentId its row
 */
public record AgentPrincipal(long agentId) implements Principal {

  @Override
  public String getName() {
    return "agent-" + agentId;
  }
}
