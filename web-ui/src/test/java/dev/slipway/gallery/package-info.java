/** Serves every page with made-up data, for tests and for looking at. */
package dev.slipway.gallery;
