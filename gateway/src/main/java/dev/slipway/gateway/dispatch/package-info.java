/** Evaluates the cluster, plans, and applies plans with a check of each row. */
package dev.slipway.gateway.dispatch;
