package dev.slipway.gateway.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts refused tokens and codes for each remote address and minute. What is valid is never
 * refused here: on a shared address a stranger could otherwise lock out everybody.
 */
@Component
public class FailedAttempts {

  /** How long a count lasts. */
  public static final Duration WINDOW = Duration.ofMinutes(1);

  private static final int ADDRESSES = 10_000;

  private final Clock clock;
  private final int limit;
  private final Map<String, Integer> failures = new HashMap<>();
  private Instant windowEnd = Instant.MIN;

  /**
   * @param limit refusals that an address has in a minute before they become 429
   */
  public FailedAttempts(Clock clock, @Value("${slipway.access.failures-a-minute:20}") int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /**
   * Counts one more.
   *
   * @return whether the address has now failed too often in this minute
   */
  public synchronized boolean tooManyAfter(String remoteAddress) {
    Instant now = clock.instant();
    if (!now.isBefore(windowEnd) || failures.size() >= ADDRESSES) {
      failures.clear();
      windowEnd = now.plus(WINDOW);
    }
    return failures.merge(remoteAddress, 1, Integer::sum) > limit;
  }
}
