/** Which caller may send which request; everything is refused unless it is permitted here. */
package dev.slipway.gateway.access.http;
