package dev.slipway.cli.api;

import java.io.IOException;

/** The gateway refused a request; the message is its sentence and its hint. */
public final class ApiException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  ApiException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** HTTP status, 400 to 599. */
  public int status() {
    return status;
  }

  /** The problem's stable code, or null when the answer was no problem document. */
  public String code() {
    return code;
  }
}
