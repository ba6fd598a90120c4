/** What every part of the agent leans on: log lines, JSON, loops, back-off. */
package dev.slipway.agent.platform;
