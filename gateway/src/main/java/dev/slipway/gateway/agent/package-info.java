/** Agents: enrolment, the sync exchange, and what silence means. */
package dev.slipway.gateway.agent;
