/** Accepts runs: validates at the edge, commits, then answers. */
package dev.slipway.gateway.submission;
