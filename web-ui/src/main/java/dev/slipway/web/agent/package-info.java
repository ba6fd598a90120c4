/** The page of agents, and the port that reads them. */
package dev.slipway.web.agent;
