package dev.slipway.gateway.platform;

/** Ends the whole gateway from within. */
@FunctionalInterface
public interface GatewayEnd {

  /**
   * Asks for an orderly end and returns at once; after 20 seconds the end is a hard one.
   *
   * @param why one sentence for the log
   * @param status exit status, 0 when the end was wished for
   */
  void end(String why, int status);
}
