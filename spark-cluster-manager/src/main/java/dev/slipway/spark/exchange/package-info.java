/** The level-triggered exchange of a driver with its gateway. */
package dev.slipway.spark.exchange;
