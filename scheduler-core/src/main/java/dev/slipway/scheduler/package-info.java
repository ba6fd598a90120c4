/** Decides what runs where: takes changes of the cluster, answers with plans. */
package dev.slipway.scheduler;
