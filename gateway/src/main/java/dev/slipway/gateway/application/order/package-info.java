/** What agents are told: starts, launch specifications, and the numbers of orders. */
package dev.slipway.gateway.application.order;
