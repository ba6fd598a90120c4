/** Files by their SHA-256 and Spark runtimes made of them, fetched from the gateway once. */
package dev.slipway.agent.cache;
