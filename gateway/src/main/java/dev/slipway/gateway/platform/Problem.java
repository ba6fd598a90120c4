package dev.slipway.gateway.platform;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An answer that refuses, as RFC 9457 problem details with a stable {@code code}, a sentence and a
 * hint.
 */
public class Problem extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  /**
   * @param code stable, upper case with underscores
   * @param sentence what is wrong, for a person
   * @param hint what to do about it
   */
  public Problem(HttpStatus status, String code, String sentence, String hint) {
    super(status, detail(status, code, sentence, hint), null);
  }

  /** Adds a field to the answer. */
  public Problem with(String field, Object value) {
    getBody().setProperty(field, value);
    return this;
  }

  /** The stable code. */
  public String code() {
    return String.valueOf(getBody().getProperties().get("code"));
  }

  /** Problem details with the fields that every answer of the gateway has. */
  public static ProblemDetail detail(HttpStatus status, String code, String sentence, String hint) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, sentence);
    body.setType(URI.create("urn:slipway:problem:" + code.toLowerCase().replace('_', '-')));
    body.setProperty("code", code);
    body.setProperty("hint", hint);
    return body;
  }
}
