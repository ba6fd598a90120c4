/** The page of one process's output, and the port that reads it. */
package dev.slipway.web.log;
