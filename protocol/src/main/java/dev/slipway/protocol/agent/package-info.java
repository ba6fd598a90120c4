/** The exchange between an agent and the gateway: join once, then one level-triggered sync. */
package dev.slipway.protocol.agent;
