package dev.slipway.gallery;

import dev.slipway.web.access.SignIn;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Knows one token, and codes that work once. */
public class FakeSignIn implements SignIn {

  public static final String TOKEN = "slw_gallery";

  private final Set<String> codes = ConcurrentHashMap.newKeySet();

  public void allow(String code) {
    codes.add(code);
  }

  public boolean isUnused(String code) {
    return codes.contains(code);
  }

  @Override
  public Optional<Authentication> byToken(String token) {
    return token.equals(TOKEN) ? Optional.of(admin()) : Optional.empty();
  }

  @Override
  public Optional<Authentication> byCode(String code) {
    return codes.remove(code) ? Optional.of(admin()) : Optional.empty();
  }

  private static Authentication admin() {
    return UsernamePasswordAuthenticationToken.authenticated(
        "admin", null, AuthorityUtils.createAuthorityList("ROLE_ADMIN"));
  }
}
