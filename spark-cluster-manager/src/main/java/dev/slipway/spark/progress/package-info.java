/** Counts of Spark jobs, stages and tasks as Spark's listener bus tells them. */
package dev.slipway.spark.progress;
