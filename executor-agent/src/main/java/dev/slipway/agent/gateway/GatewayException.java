package dev.slipway.agent.gateway;

/** The gateway did not answer, or did not answer what was asked. */
public final class GatewayException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status of the HTTP answer, 0 when there was none
   * @param sentence what happened, for a log line
   */
  public GatewayException(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /** Whether the gateway refused the token or credential. */
  public boolean refused() {
    return status == 401;
  }

  /** Whether asking again soon is pointless. */
  public boolean permanent() {
    return status == 400 || status == 404 || status == 410;
  }
}
