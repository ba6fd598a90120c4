package dev.slipway.cli.demo;

/** The demo cannot go on; the message is written for a person. */
public final class DemoFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private DemoFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Something outside is in the way; nothing was started. */
  public static DemoFailure cannotBegin(String message) {
    return new DemoFailure(2, message);
  }

  /** A part of the demo failed. */
  static DemoFailure broken(String message) {
    return new DemoFailure(1, message);
  }

  /** The status of the command, 1 or 2. */
  public int exitCode() {
    return exitCode;
  }
}
