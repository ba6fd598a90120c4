/** What {@code ./slipway} understands on its command line. */
package dev.slipway.cli;
