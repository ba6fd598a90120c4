/** What an agent needs to launch a driver or an executor; the command line is the agent's own. */
package dev.slipway.protocol.launch;
