/** A gateway and its agents in small: real executor JVMs behind the real messages. */
package dev.slipway.spark.fake;
