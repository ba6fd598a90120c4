/** Who is calling, and the secrets that agents and drivers prove it with. */
package dev.slipway.gateway.access;
