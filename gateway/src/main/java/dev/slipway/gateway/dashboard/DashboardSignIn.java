package dev.slipway.gateway.dashboard;

import dev.slipway.gateway.access.signin.SignInService;
import dev.slipway.web.access.SignIn;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

@Component
class DashboardSignIn implements SignIn {

  private final SignInService service;

  DashboardSignIn(SignInService service) {
    this.service = service;
  }

  @Override
  public Optional<Authentication> byToken(String token) {
    return service.byToken(token).map(DashboardSignIn::person);
  }

  @Override
  public Optional<Authentication> byCode(String code) {
    return service.byCode(code).map(DashboardSignIn::person);
  }

  private static Authentication person(String name) {
    return new PreAuthenticatedAuthenticationToken(
        name, null, AuthorityUtils.createAuthorityList("ADMIN"));
  }
}
