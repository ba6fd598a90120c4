/** Moments, durations, amounts and states as a page shows them. */
package dev.slipway.web.view;
