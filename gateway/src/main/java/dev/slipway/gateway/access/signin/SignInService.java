package dev.slipway.gateway.access.signin;

import dev.slipway.gateway.access.FailedAttempts;
import dev.slipway.gateway.access.token.AccessTokens;
import dev.slipway.gateway.access.token.AccessTokens.AccessToken;
import dev.slipway.gateway.access.token.AccessTokens.Scope;
import dev.slipway.gateway.platform.Problem;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Signs people in to the pages. */
@Service
public class SignInService {

  private final AccessTokens tokens;
  private final SignInCodes codes;
  private final FailedAttempts failures;

  SignInService(AccessTokens tokens, SignInCodes codes, FailedAttempts failures) {
    this.tokens = tokens;
    this.codes = codes;
    this.failures = failures;
  }

  /**
   * The name of the administrator's token; empty when it is unknown.
   *
   * @throws Problem 429 when too many from the current request's address were unknown
   */
  public Optional<String> byToken(String token) {
    return counted(
        tokens.find(token).filter(found -> found.scope() == Scope.ADMIN).map(AccessToken::name));
  }

  /**
   * The name that a one-time code was made for, using the code up; empty when it is unknown, used
   * or over.
   *
   * @throws Problem 429 when too many from the current request's address were refused
   */
  public Optional<String> byCode(String code) {
    return counted(codes.use(code));
  }

  private Optional<String> counted(Optional<String> name) {
    if (name.isEmpty() && failures.tooManyAfter(remoteAddress())) {
      Problem refusal =
          new Problem(
              HttpStatus.TOO_MANY_REQUESTS,
              "TOO_MANY_FAILURES",
              "Too many tokens from this address were refused.",
              "Wait a minute, then try again.");
      refusal
          .getHeaders()
          .set(HttpHeaders.RETRY_AFTER, Long.toString(FailedAttempts.WINDOW.toSeconds()));
      throw refusal;
    }
    return name;
  }

  private static String remoteAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : "";
  }
}
