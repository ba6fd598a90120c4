package dev.slipway.gateway.access.signin;

import dev.slipway.gateway.access.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One-time codes for the sign-in page, five minutes each. Only hashes are kept, in memory: a code
 * is good at the gateway that made it, until that restarts.
 */
@Component
class SignInCodes {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  SignInCodes(Clock clock) {
    this.clock = clock;
  }

  synchronized Code make(String name) {
    Instant now = clock.instant();
    waiting.values().removeIf(code -> !code.expiresAt().isAfter(now));
    if (waiting.size() >= MOST) {
      waiting.remove(waiting.keySet().iterator().next());
    }
    Code code = new Code(Tokens.random(), now.plus(LIFE));
    waiting.put(key(code.code()), new Waiting(name, code.expiresAt()));
    return code;
  }

  /** The name that the code was made for; it is used up by this. */
  synchronized Optional<String> use(String code) {
    return Optional.ofNullable(waiting.remove(key(code)))
        .filter(found -> found.expiresAt().isAfter(clock.instant()))
        .map(Waiting::name);
  }

  private static String key(String code) {
    return HexFormat.of().formatHex(Tokens.hash(code));
  }

  record Code(String code, Instant expiresAt) {}

  private record Waiting(String name, Instant expiresAt) {}
}
