/** The drivers' end of the exchange: what they want, and what they are told. */
package dev.slipway.gateway.application.driver;
