package dev.slipway.gateway.platform;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and where. */
final class JsonComplaint {

  private JsonComplaint() {}

  /**
   * @param cause why the body could not be read; may be null
   */
  static ProblemDetail detail(Throwable cause) {
    String sentence = "The body is missing or cannot be read.";
    String hint = "Send a JSON object.";
    if (cause instanceof UnrecognizedPropertyException unknown) {
      sentence = "The field '" + path(unknown) + "' is unknown.";
      hint = "Known here: " + String.join(", ", names(unknown)) + ".";
    } else if (cause instanceof MismatchedInputException mismatch) {
      sentence = "The field '" + path(mismatch) + "' is missing or of the wrong type.";
      hint = "It takes " + type(mismatch) + ".";
    } else if (cause instanceof StreamReadException malformed) {
      sentence = "The body is not JSON: " + malformed.getOriginalMessage();
      hint =
          "See line %d, column %d."
              .formatted(
                  malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr());
    }
    return Problem.detail(HttpStatus.BAD_REQUEST, "BAD_JSON", sentence, hint);
  }

  private static String path(JacksonException problem) {
    return problem.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String type(MismatchedInputException mismatch) {
    Class<?> target = mismatch.getTargetType();
    if (target == null) {
      return "another type";
    }
    if (target.isArray() || Iterable.class.isAssignableFrom(target)) {
      return "a list";
    }
    if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
      return target == boolean.class ? "true or false" : "a number";
    }
    return target == String.class ? "text" : "an object";
  }

  private static Iterable<String> names(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
  }
}
