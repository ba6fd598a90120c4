package dev.slipway.examples.tpch.check;

/** Spark and plain Java disagree; the message is one line that says where. */
public final class WrongAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongAnswer(String message) {
    super(message);
  }
}
