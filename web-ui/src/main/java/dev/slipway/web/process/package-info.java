/** Drivers and executors as pages know them, and the port that reads them. */
package dev.slipway.web.process;
