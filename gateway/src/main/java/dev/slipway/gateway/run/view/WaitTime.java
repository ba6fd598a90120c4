package dev.slipway.gateway.run.view;

import dev.slipway.gateway.platform.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** How long a reader is willing to wait: {@code 30s}, or plain seconds. */
final class WaitTime {

  private static final Pattern FORM = Pattern.compile("(\\d{1,3})s?");
  private static final long MOST_SECONDS = 60;

  private WaitTime() {}

  static long millis(String wait) {
    if (wait == null) {
      return 0;
    }
    Matcher matcher = FORM.matcher(wait);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) > MOST_SECONDS) {
      throw new Problem(
          HttpStatus.BAD_REQUEST,
          "WAIT_INVALID",
          "'wait' is not a time between 0s and 60s.",
          "Write ?wait=30s, and ask again when the answer comes before the run has ended.");
    }
    return Long.parseLong(matcher.group(1)) * 1_000;
  }
}
