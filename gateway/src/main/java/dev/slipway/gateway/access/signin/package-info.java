/** From a token or a one-time code to the name of a person. */
package dev.slipway.gateway.access.signin;
