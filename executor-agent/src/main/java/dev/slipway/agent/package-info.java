/** The executor agent: settings, wiring, and the ways in which it starts and ends. */
package dev.slipway.agent;
