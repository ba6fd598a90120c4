package dev.slipway.gateway.access.http;

import dev.slipway.gateway.access.FailedAttempts;
import dev.slipway.gateway.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refuses with problem details before a request has reached a controller. */
@Component
class ProblemWriter {

  private final JsonMapper mapper;

  ProblemWriter(JsonMapper mapper) {
    this.mapper = mapper;
  }

  void unauthenticated(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"slipway\"");
    write(
        response,
        Problem.detail(
            HttpStatus.UNAUTHORIZED,
            "UNAUTHENTICATED",
            "This request carries no token that is valid here.",
            "Send the header Authorization: Bearer <token>."));
  }

  void forbidden(HttpServletResponse response) throws IOException {
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"slipway\", error=\"insufficient_scope\"");
    write(
        response,
        Problem.detail(
            HttpStatus.FORBIDDEN,
            "FORBIDDEN",
            "This token is not good for this request.",
            "Use the token that was made for it."));
  }

  void tooManyFailures(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(FailedAttempts.WINDOW.toSeconds()));
    write(
        response,
        Problem.detail(
            HttpStatus.TOO_MANY_REQUESTS,
            "TOO_MANY_FAILURES",
            "Too many tokens from this address were refused.",
            "Wait a minute, or send a valid token."));
  }

  void unavailable(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    write(
        response,
        Problem.detail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "DATABASE_UNAVAILABLE",
            "The gateway cannot reach its database.",
            "Try again; applications that run go on."));
  }

  private void write(HttpServletResponse response, ProblemDetail body) throws IOException {
    response.setStatus(body.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(mapper.writeValueAsBytes(body));
  }
}
