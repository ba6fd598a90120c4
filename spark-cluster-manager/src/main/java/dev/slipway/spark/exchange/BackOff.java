package dev.slipway.spark.exchange;

import dev.slipway.spark.gateway.RefusedException;
import java.time.Duration;

/** How long one loop waits after a failure: 0.2 s, then twice as long each time, at most 3 s. */
final class BackOff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Duration REFUSED = Duration.ofSeconds(30);

  private Duration next = FIRST;

  void reset() {
    next = FIRST;
  }

  Duration afterFailure(Exception failure) {
    if (failure instanceof RefusedException) {
      return REFUSED;
    }
    Duration wait = next;
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    return wait;
  }
}
