/** Small Spark applications that the acceptance tests submit. */
package dev.slipway.acceptance.app;
