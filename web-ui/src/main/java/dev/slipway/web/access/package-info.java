/** Signing in and out of the pages. */
package dev.slipway.web.access;
