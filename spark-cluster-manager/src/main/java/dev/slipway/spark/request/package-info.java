/** Which executors an application asks for, read from its Spark properties. */
package dev.slipway.spark.request;
