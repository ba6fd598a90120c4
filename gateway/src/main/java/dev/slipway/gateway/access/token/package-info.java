/** Bearer tokens that are known by their hash. */
package dev.slipway.gateway.access.token;
