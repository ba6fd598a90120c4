/** Immutable files that runs name: uploaded once, known by their SHA-256. */
package dev.slipway.gateway.artifact;
