/** Steps, bars and times, drawn on a terminal or written as plain lines. */
package dev.slipway.cli.terminal;
