/** Processes as clients see them. */
package dev.slipway.gateway.application.view;
