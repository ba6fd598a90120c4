/** Why something waits, what would help, and how that is said; internal to the scheduler. */
package dev.slipway.scheduler.explain;
