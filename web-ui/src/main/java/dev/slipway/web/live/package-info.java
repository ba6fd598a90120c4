/**
 * What a page tells of itself so that it can be kept current, and the port that says what changed.
 */
package dev.slipway.web.live;
