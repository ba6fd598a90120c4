/** Generated clusters and what is done to them in tests. */
package dev.slipway.scheduler.testing;
