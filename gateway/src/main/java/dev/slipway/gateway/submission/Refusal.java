package dev.slipway.gateway.submission;

/** A submission that could be read but cannot be accepted. */
class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final String hint;

  Refusal(String code, String sentence, String hint) {
    super(sentence);
    this.code = code;
    this.hint = hint;
  }

  String code() {
    return code;
  }

  String hint() {
    return hint;
  }
}
