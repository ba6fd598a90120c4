/** Runs as pages know them, and the ports that read and cancel them. */
package dev.slipway.web.run;
