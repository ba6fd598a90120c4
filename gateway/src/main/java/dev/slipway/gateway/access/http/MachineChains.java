package dev.slipway.gateway.access.http;

import dev.slipway.gateway.access.AgentCredentials;
import dev.slipway.gateway.access.AgentPrincipal;
import dev.slipway.gateway.access.AttemptLiveness;
import dev.slipway.gateway.access.DriverPrincipal;
import dev.slipway.gateway.access.Secrets;
import dev.slipway.gateway.access.token.AccessTokens;
import dev.slipway.gateway.access.token.AccessTokens.Scope;
import dev.slipway.protocol.Grant;
import dev.slipway.protocol.Protocol;
import java.security.Principal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** One chain for each kind of caller, each with its own kind of token. */
@Configuration(proxyBeanMethods = false)
class MachineChains {

  private static final String AGENT = "AGENT";
  private static final String DRIVER = "DRIVER";

  @Bean
  @Order(1)
  SecurityFilterChain joinChain(HttpSecurity http, BearerChain chain, AccessTokens tokens) {
    return chain.build(http, Protocol.AGENT_JOIN, Scope.JOIN.name(), known(tokens));
  }

  @Bean
  @Order(2)
  SecurityFilterChain agentChain(HttpSecurity http, BearerChain chain, AgentCredentials agents) {
    return chain.build(
        http,
        "/agent/**",
        AGENT,
        token -> caller(agents.agentOf(Grant.key(token)), AgentPrincipal::new, AGENT));
  }

  @Bean
  @Order(3)
  SecurityFilterChain driverChain(
      HttpSecurity http, BearerChain chain, Secrets secrets, AttemptLiveness attempts) {
    return chain.build(
        http,
        "/driver/**",
        DRIVER,
        token -> {
          OptionalLong attempt = secrets.attemptOf(token);
          boolean live = attempt.isPresent() && attempts.live(attempt.getAsLong());
          return live ? caller(attempt, DriverPrincipal::new, DRIVER) : Optional.empty();
        });
  }

  @Bean
  @Order(4)
  SecurityFilterChain apiChain(HttpSecurity http, BearerChain chain, AccessTokens tokens) {
    return chain.build(http, "/api/**", Scope.ADMIN.name(), known(tokens));
  }

  private static BearerCheck known(AccessTokens tokens) {
    return token ->
        tokens.find(token).map(found -> authenticated(found.name(), found.scope().name()));
  }

  private static Optional<Authentication> caller(
      OptionalLong id, LongFunction<Principal> form, String authority) {
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(authenticated(form.apply(id.getAsLong()), authority));
  }

  private static Authentication authenticated(Object principal, String authority) {
    return new PreAuthenticatedAuthenticationToken(
        principal, null, AuthorityUtils.createAuthorityList(authority));
  }
}
