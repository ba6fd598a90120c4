/** Keeps open pages current: changes in, re-rendered fragments out, over server-sent events. */
package dev.slipway.web.live;
