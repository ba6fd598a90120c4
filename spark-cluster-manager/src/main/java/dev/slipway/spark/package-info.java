/** Spark's cluster manager for {@code spark-slipway://} masters, and the entry of a driver JVM. */
package dev.slipway.spark;
