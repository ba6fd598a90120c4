package dev.slipway.web.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Decides who may have a session. */
public interface SignIn {

  /** Whom the token belongs to; empty when it is unknown or over. */
  Optional<Authentication> byToken(String token);

  /** Whom the one-time code belongs to, and uses it up; empty when it is unknown, used or over. */
  Optional<Authentication> byCode(String code);
}
