/** The endless exchange with the gateway: the whole picture up, the whole orders down. */
package dev.slipway.agent.sync;
