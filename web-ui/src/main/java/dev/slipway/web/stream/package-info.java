/** Carries patches to browsers as server-sent events. */
package dev.slipway.web.stream;
