/** Small Spark applications that the acceptance tests submit. */
package dev.slipway.examples.witness;
