/** Serves ranges of the processes' logs to whoever holds a grant for them. */
package dev.slipway.agent.logs;
