package dev.slipway.gateway.access.http;

import dev.slipway.gateway.access.FailedAttempts;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What all chains for programs have in common: a bearer token, no cookie, no session. */
@Component
class BearerChain {

  private final FailedAttempts failures;
  private final ProblemWriter problems;

  BearerChain(FailedAttempts failures, ProblemWriter problems) {
    this.failures = failures;
    this.problems = problems;
  }

  /** A chain that permits {@code path} to those whom {@code check} knows to have the authority. */
  SecurityFilterChain build(HttpSecurity http, String path, String authority, BearerCheck check) {
    var contexts = new RequestAttributeSecurityContextRepository();
    PageHeaders.apply(http);
    return http.securityMatcher(path)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(contexts))
        .addFilterBefore(
            new BearerFilter(check, contexts, failures, problems), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(authority))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, why) -> problems.unauthenticated(response))
                    .accessDeniedHandler((request, response, why) -> problems.forbidden(response)))
        .build();
  }
}
