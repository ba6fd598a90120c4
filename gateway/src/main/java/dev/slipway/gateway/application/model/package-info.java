/** Applications and their processes as rows; known to this feature only. */
package dev.slipway.gateway.application.model;
