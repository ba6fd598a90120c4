/** Computes answers in plain Java and compares those of Spark with them. */
package dev.slipway.examples.tpch.check;
