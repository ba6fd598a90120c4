/** What is executed for a driver or an executor: the agent's own commands and environments. */
package dev.slipway.agent.command;
