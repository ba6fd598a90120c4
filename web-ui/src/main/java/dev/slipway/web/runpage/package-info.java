/** The page of one run. */
package dev.slipway.web.runpage;
