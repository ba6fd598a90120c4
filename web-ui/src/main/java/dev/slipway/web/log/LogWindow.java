package dev.slipway.web.log;

/**
 * Some bytes of a log.
 *
 * @param offset of the first byte in the log, 0 or more
 * @param bytes possibly none
 * @param size of the whole log at this moment, in bytes
 * @param unavailable why nothing can be read now, one sentence; null when it can
 */
public record LogWindow(long offset, byte[] bytes, long size, String unavailable) {

  /** A log that cannot be read now: its agent is away, or it was cleaned up. */
  public static LogWindow unavailable(String why) {
    return new LogWindow(0, new byte[0], 0, why);
  }

  long end() {
    return offset + bytes.length;
  }
}
