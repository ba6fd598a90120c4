/**
 * Finds the files and JVM options of one Spark version, in Maven repositories or an installation.
 */
package dev.slipway.gateway.runtime.resolve;
