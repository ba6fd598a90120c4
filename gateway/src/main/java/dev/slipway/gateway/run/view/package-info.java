/** Runs as clients see them, and the wait for their end. */
package dev.slipway.gateway.run.view;
