package dev.slipway.gateway.run;

final class Words {

  private Words() {}

  static String because(String message) {
    return message == null ? "." : ": " + message;
  }
}
