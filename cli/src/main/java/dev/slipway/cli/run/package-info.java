/** A run as a person follows it: its stages while they pass, its phases when it is over. */
package dev.slipway.cli.run;
