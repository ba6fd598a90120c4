/** In which order what waits is looked at, and where it goes; internal to the scheduler. */
package dev.slipway.scheduler.placement;
