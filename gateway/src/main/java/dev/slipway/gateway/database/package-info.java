/** PostgreSQL for the gateway: the embedded server, and the refusal to start without a server. */
package dev.slipway.gateway.database;
