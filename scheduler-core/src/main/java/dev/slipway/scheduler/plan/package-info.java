/** What the scheduler decides: placements, and the reason of everything that stays waiting. */
package dev.slipway.scheduler.plan;
