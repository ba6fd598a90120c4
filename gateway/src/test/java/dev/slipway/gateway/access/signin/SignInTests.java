package dev.slipway.gateway.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.access.signin.SignInCodes.Code;
import dev.slipway.gateway.platform.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTests {

  private final MovableClock clock = new MovableClock();
  private final SignInCodes codes = new SignInCodes(clock);

  @Test
  void takesACodeOnce() {
    Code code = codes.make("admin");

    assertThat(codes.use(code.code())).contains("admin");
    assertThat(codes.use(code.code())).isEmpty();
  }

  @Test
  void takesACodeForFiveMinutes() {
    Code early = codes.make("admin");
    clock.forward(Duration.ofMinutes(5).minusMillis(1));
    assertThat(codes.use(early.code())).contains("admin");

    Code late = codes.make("admin");
    clock.forward(Duration.ofMinutes(5));
    assertThat(codes.use(late.code())).isEmpty();
  }

  @Test
  void refusesACodeThatWasNeverMade() {
    assertThat(codes.use("slw_made-up")).isEmpty();
  }

  @Test
  void dropsTheOldestOfTooMany() {
    Code first = codes.make("admin");
    for (int count = 0; count < 1_000; count++) {
      codes.make("admin");
    }

    assertThat(codes.use(first.code())).isEmpty();
  }
}
