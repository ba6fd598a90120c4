/** What Spark is told when an executor is gone: why, and whose fault it was. */
package dev.slipway.spark.loss;
