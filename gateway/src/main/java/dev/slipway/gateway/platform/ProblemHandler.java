package dev.slipway.gateway.platform;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every failure of a controller that answers JSON becomes problem details; pages have their own.
 */
@RestControllerAdvice(basePackages = "dev.slipway.gateway")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Object> internal(Exception failure, WebRequest request) throws Exception {
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
      throw failure;
    }
    String requestId = UUID.randomUUID().toString();
    log.error("Request {} failed: {}", requestId, request.getDescription(false), failure);
    ProblemDetail body = ProblemWords.detail(HttpStatus.INTERNAL_SERVER_ERROR);
    body.setProperty("request_id", requestId);
    return answer(failure, body, new HttpHeaders(), request);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<Object> databaseAway(Exception failure, WebRequest request) {
    log.warn("The database cannot be reached: {}", failure.getMessage());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "2");
    ProblemDetail body =
        Problem.detail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "DATABASE_UNAVAILABLE",
            "The gateway cannot reach its database.",
            "Try again; applications that run go on.");
    return answer(failure, body, headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(failure, JsonComplaint.detail(failure.getCause()), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name =
        failure instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : failure.getPropertyName();
    ProblemDetail body =
        Problem.detail(
            HttpStatus.BAD_REQUEST,
            "BAD_PARAMETER",
            "The parameter '" + name + "' cannot be read.",
            "Check its form.");
    return answer(failure, body, headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Object said =
        body == null && failure instanceof ErrorResponse refusal
            ? refusal.updateAndGetBody(getMessageSource(), request.getLocale())
            : body;
    Object complete =
        said instanceof ProblemDetail detail
            ? ProblemWords.completed(detail)
            : ProblemWords.detail(status);
    return super.handleExceptionInternal(failure, complete, headers, status, request);
  }

  private ResponseEntity<Object> answer(
      Exception failure, ProblemDetail body, HttpHeaders headers, WebRequest request) {
    return handleExceptionInternal(
        failure, body, headers, HttpStatusCode.valueOf(body.getStatus()), request);
  }
}
