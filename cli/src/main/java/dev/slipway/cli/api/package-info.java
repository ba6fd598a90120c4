/** The published HTTP API as far as the command line uses it. */
package dev.slipway.cli.api;
