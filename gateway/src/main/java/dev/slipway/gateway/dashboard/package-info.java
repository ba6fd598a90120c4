/** Gives the dashboard the reads and commands it asks for. */
package dev.slipway.gateway.dashboard;
