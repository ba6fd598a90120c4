package dev.slipway.gateway.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.access.FailedAttempts;
import dev.slipway.gateway.platform.MovableClock;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import tools.jackson.databind.json.JsonMapper;

class BearerFilterTests {

  private static final int LIMIT = 3;

  private final MovableClock clock = new MovableClock();
  private final FailedAttempts failures = new FailedAttempts(clock, LIMIT);

  @AfterEach
  void forgetTheCaller() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void slowsDownAnAddressThatKeepsFailing() throws Exception {
    for (int failure = 0; failure < LIMIT; failure++) {
      assertThat(send("wrong", "10.0.0.1").getStatus()).isEqualTo(401);
    }

    MockHttpServletResponse refused = send("wrong", "10.0.0.1");

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
    assertThat(send("wrong", "10.0.0.2").getStatus()).isEqualTo(401);
  }

  @Test
  void forgetsFailuresAfterAMinute() throws Exception {
    for (int failure = 0; failure <= LIMIT; failure++) {
      send("wrong", "10.0.0.1");
    }

    clock.forward(Duration.ofMinutes(1));

    assertThat(send("wrong", "10.0.0.1").getStatus()).isEqualTo(401);
  }

  @Test
  void letsAValidTokenPassWhateverItsNeighboursDo() throws Exception {
    for (int failure = 0; failure <= LIMIT; failure++) {
      send("wrong", "10.0.0.1");
    }

    assertThat(send("right", "10.0.0.1").getStatus()).isEqualTo(200);
  }

  @Test
  void saysSoWhenTheDatabaseIsAway() throws Exception {
    MockHttpServletResponse answer = send("database is away", "10.0.0.1");

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isNotNull();
    assertThat(answer.getContentAsString()).contains("DATABASE_UNAVAILABLE");
  }

  private MockHttpServletResponse send(String token, String address)
      throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/runs");
    request.addHeader("Authorization", "Bearer " + token);
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new BearerFilter(
            BearerFilterTests::check,
            new RequestAttributeSecurityContextRepository(),
            failures,
            new ProblemWriter(new JsonMapper()))
        .doFilter(request, response, new MockFilterChain());
    return response;
  }

  private static Optional<Authentication> check(String token) {
    if (token.equals("database is away")) {
      throw new DataAccessResourceFailureException("connection refused");
    }
    return token.equals("right")
        ? Optional.of(new TestingAuthenticationToken("admin", null, "ADMIN"))
        : Optional.empty();
  }
}
