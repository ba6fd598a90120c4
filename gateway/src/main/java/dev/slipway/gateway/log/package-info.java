/** What processes wrote, read through their agents by process id. */
package dev.slipway.gateway.log;
