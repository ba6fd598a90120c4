/** What the agent asks of its gateway over HTTP. */
package dev.slipway.agent.gateway;
