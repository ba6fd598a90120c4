/** Generates TPC-H tables part by part, as tables of Spark SQL. */
package dev.slipway.examples.tpch.table;
