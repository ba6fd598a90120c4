/** Runs three of the TPC-H queries on tables that the executors generate. */
package dev.slipway.examples.tpch;
