/** What happened to a run, in the order in which it was committed. */
package dev.slipway.web.event;
