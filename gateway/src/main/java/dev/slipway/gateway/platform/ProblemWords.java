package dev.slipway.gateway.platform;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Code, sentence and hint of refusals that come from the framework and not from a feature. */
final class ProblemWords {

  private static final Words OTHER =
      new Words("BAD_REQUEST", "The request cannot be served.", "Compare it with the API's pages.");
  private static final Words INTERNAL =
      new Words(
          "INTERNAL",
          "Something failed inside the gateway.",
          "Look for the request id in the gateway's log.");
  private static final Map<Integer, Words> WORDS =
      Map.of(
          401,
          new Words("UNAUTHENTICATED", "No valid token.", "Send Authorization: Bearer <token>."),
          403,
          new Words("FORBIDDEN", "This is not permitted.", "Use a token that was made for it."),
          404,
          new Words("NOT_FOUND", "There is nothing at this address.", "Check path and id."),
          405,
          new Words(
              "METHOD_NOT_ALLOWED",
              "This address does not take this method.",
              "The Allow header names the methods it takes."),
          406,
          new Words(
              "NOT_ACCEPTABLE",
              "This address has no answer in the accepted media types.",
              "Send Accept: */*."),
          413,
          new Words("TOO_LARGE", "The body is too large.", "Send less."),
          415,
          new Words(
              "UNSUPPORTED_MEDIA_TYPE",
              "This address does not take a body of this media type.",
              "Send Content-Type: application/json."),
          500,
          INTERNAL,
          503,
          new Words("UNAVAILABLE", "The gateway cannot answer now.", "Try again in a moment."));

  private ProblemWords() {}

  /** Problem details in the words of a status. */
  static ProblemDetail detail(HttpStatusCode status) {
    Words words = words(status);
    return Problem.detail(known(status), words.code(), words.sentence(), words.hint());
  }

  /** Adds code and hint where they are missing; a sentence that is there stays. */
  static ProblemDetail completed(ProblemDetail body) {
    if (body.getProperties() != null && body.getProperties().containsKey("code")) {
      return body;
    }
    HttpStatusCode status = HttpStatusCode.valueOf(body.getStatus());
    Words words = words(status);
    String sentence = body.getDetail() == null ? words.sentence() : body.getDetail();
    return Problem.detail(known(status), words.code(), sentence, words.hint());
  }

  private static Words words(HttpStatusCode status) {
    return WORDS.getOrDefault(status.value(), status.is5xxServerError() ? INTERNAL : OTHER);
  }

  private static HttpStatus known(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  private record Words(String code, String sentence, String hint) {}
}
