/** The exchange between a running driver and the gateway. */
package dev.slipway.protocol.driver;
