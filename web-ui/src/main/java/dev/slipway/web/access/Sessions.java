package dev.slipway.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Begins and ends a browser's session. */
@Component
class Sessions {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final RequestCache wanted = new HttpSessionRequestCache();

  /**
   * Gives the session to {@code person} under a new id and with a new CSRF token, so that whoever
   * knew the old ones has nothing.
   *
   * @return path of the page that was asked for before signing in, else of the runs
   */
  String begin(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    SavedRequest asked = wanted.getRequest(request, response);
    wanted.removeRequest(request, response);
    new ChangeSessionIdAuthenticationStrategy().onAuthentication(person, request, response);
    new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return asked == null ? "/runs" : path(asked);
  }

  void end(HttpServletRequest request, HttpServletResponse response, Authentication person) {
    new SecurityContextLogoutHandler().logout(request, response, person);
  }

  /** Only path and query: a forged Host header must not lead anywhere else. */
  private static String path(SavedRequest asked) {
    var uri = UriComponentsBuilder.fromUriString(asked.getRedirectUrl()).build();
    String path = uri.getPath() == null || uri.getPath().startsWith("/live") ? "/" : uri.getPath();
    String query = uri.getQuery() == null ? "" : uri.getQuery().replaceFirst("&?continue$", "");
    if (path.startsWith("//")) {
      return "/runs";
    }
    return query.isEmpty() ? path : path + "?" + query;
  }
}
