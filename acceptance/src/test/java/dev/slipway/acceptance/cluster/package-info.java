/** A whole Slipway of real processes for the tests, and eyes to look at it from outside. */
package dev.slipway.acceptance.cluster;
