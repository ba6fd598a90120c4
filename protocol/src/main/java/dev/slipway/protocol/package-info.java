/** What the gateway, its agents and running drivers say to each other, as records and constants. */
package dev.slipway.protocol;
