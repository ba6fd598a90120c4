/** Spark versions by name, made ready as files that agents can fetch. */
package dev.slipway.gateway.runtime;
