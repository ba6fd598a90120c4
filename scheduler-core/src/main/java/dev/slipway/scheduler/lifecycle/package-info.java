/**
 * The states of runs, task runs, attempts, processes and agents, and what leads from one to
 * another.
 */
package dev.slipway.scheduler.lifecycle;
