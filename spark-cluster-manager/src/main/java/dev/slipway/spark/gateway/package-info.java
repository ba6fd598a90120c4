/** HTTP and JSON between a driver and its gateway. */
package dev.slipway.spark.gateway;
