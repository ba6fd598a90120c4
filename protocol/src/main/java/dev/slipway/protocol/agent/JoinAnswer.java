package dev.slipway.protocol.agent;

/**
 * @param agentId the agent's row
 * @param credential bearer token of this agent, told only here
 */
public record JoinAnswer(long agentId, String credential) {}
