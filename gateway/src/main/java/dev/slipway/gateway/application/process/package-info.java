/** What follows when a process is launched, ends, or is wished to stop. */
package dev.slipway.gateway.application.process;
