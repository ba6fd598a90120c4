package dev.slipway.protocol.launch;

/**
 * An immutable file of the gateway.
 *
 * @param name file name without folders, {@code [A-Za-z0-9][A-Za-z0-9._-]{0,199}}, checked by the
 *     gateway
 * @param sha256 lower-case hex
 * @param size in bytes
 */
public record FileRef(String name, String sha256, long size) {}
