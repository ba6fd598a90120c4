package dev.slipway.gateway.log;

/**
 * Some bytes of a log.
 *
 * @param offset of the first byte in the log
 * @param bytes possibly none
 * @param size of the whole log at this moment, in bytes
 */
public record LogSlice(long offset, byte[] bytes, long size) {}
