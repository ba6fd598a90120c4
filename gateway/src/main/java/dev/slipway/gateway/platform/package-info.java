/** What every feature stands on: settings, the clock, coded problems, ending with a parent. */
package dev.slipway.gateway.platform;
