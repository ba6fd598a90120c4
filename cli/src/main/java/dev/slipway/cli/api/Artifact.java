package dev.slipway.cli.api;

/**
 * @param sha256 lower-case hex, the artifact's identity
 */
public record Artifact(long id, String name, String sha256) {}
