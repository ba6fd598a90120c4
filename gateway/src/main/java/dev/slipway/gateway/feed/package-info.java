/** The event log: numbered in commit order, streamed to whoever listens. */
package dev.slipway.gateway.feed;
