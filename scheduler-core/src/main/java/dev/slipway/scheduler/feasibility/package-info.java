/** Which agents can take a process now, and why the others cannot; internal to the scheduler. */
package dev.slipway.scheduler.feasibility;
