package dev.slipway.gateway.access.http;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Tells who has a token. */
@FunctionalInterface
interface BearerCheck {

  /** The caller, or empty when the token is no good here. */
  Optional<Authentication> caller(String token);
}
