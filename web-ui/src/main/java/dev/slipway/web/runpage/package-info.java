/** The page of one run, and its cancel button. */
package dev.slipway.web.runpage;
