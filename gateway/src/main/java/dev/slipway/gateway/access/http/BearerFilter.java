package dev.slipway.gateway.access.http;

import dev.slipway.gateway.access.FailedAttempts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the caller from the {@code Authorization: Bearer} header and from nowhere else. A request
 * without the header goes on, to be refused as unauthenticated.
 */
class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 512;

  private final BearerCheck check;
  private final SecurityContextRepository contexts;
  private final FailedAttempts failures;
  private final ProblemWriter problems;

  BearerFilter(
      BearerCheck check,
      SecurityContextRepository contexts,
      FailedAttempts failures,
      ProblemWriter problems) {
    this.check = check;
    this.contexts = contexts;
    this.failures = failures;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Authentication> caller;
    try {
      caller = caller(header);
    } catch (DataAccessException e) {
      problems.unavailable(response);
      return;
    }
    if (caller.isEmpty()) {
      refuse(request, response);
      return;
    }
    remember(caller.get(), request, response);
    chain.doFilter(request, response);
  }

  private Optional<Authentication> caller(String header) {
    boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String token = bearer ? header.substring(SCHEME.length()).strip() : "";
    return token.isEmpty() || token.length() > LONGEST ? Optional.empty() : check.caller(token);
  }

  /** Kept with the request, so that it is there when an asynchronous answer is dispatched. */
  private void remember(
      Authentication caller, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (failures.tooManyAfter(request.getRemoteAddr())) {
      problems.tooManyFailures(response);
    } else {
      problems.unauthenticated(response);
    }
  }
}
