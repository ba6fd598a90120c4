package dev.slipway.protocol.agent;

import java.util.List;

/**
 * What the gateway desires of one agent: all of it, each time. A process that the agent runs and
 * that is not listed is to be ended; an ended one that is not listed may be forgotten.
 *
 * @param revision rises whenever the orders change; an agent ignores orders below its last
 */
public record AgentOrders(long revision, List<DesiredProcess> processes) {}
