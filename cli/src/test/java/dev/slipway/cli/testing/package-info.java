/** A gateway that answers from a script, and waits with a deadline. */
package dev.slipway.cli.testing;
