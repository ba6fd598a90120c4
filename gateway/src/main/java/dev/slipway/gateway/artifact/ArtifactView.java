package dev.slipway.gateway.artifact;

import java.time.Instant;

/**
 * An artifact as others see it.
 *
 * @param name as given with its first upload
 * @param sha256 lower-case hex
 * @param size in bytes, at least 1
 */
public record ArtifactView(long id, String name, String sha256, long size, Instant uploadedAt) {}
