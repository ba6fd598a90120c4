package dev.slipway.gateway.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.access.AgentCredentials;
import dev.slipway.gateway.access.AgentPrincipal;
import dev.slipway.gateway.access.AttemptLiveness;
import dev.slipway.gateway.access.DriverPrincipal;
import dev.slipway.gateway.access.Secrets;
import dev.slipway.gateway.access.token.Tokens;
import dev.slipway.gateway.database.TestDatabase;
import dev.slipway.gateway.platform.GatewayClient;
import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.PartsApplication;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Principal;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@SpringBootTest(
    classes = {PartsApplication.class, AccessTests.Probes.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "slipway.access.failures-a-minute=1000")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AccessTests {

  private static final String AGENT_CREDENTIAL = Tokens.random();
  private static final long LIVE_ATTEMPT = 7;
  private static final long ENDED_ATTEMPT = 8;

  @LocalServerPort private int port;
  @Autowired private SlipwaySettings settings;
  @Autowired private Secrets secrets;

  @ParameterizedTest
  @CsvSource({
    // path, admin, join, agent, driver, driver of an ended attempt, garbage, none
    "/api/v1/probe, 200, 403, 401, 401, 401, 401, 401",
    "/agent/v1/join, 403, 200, 401, 401, 401, 401, 401",
    "/agent/v1/probe, 401, 401, 200, 401, 401, 401, 401",
    "/driver/v1/probe, 401, 401, 401, 200, 401, 401, 401",
    "/api/v1/nothing-here, 404, 403, 401, 401, 401, 401, 401",
    "/agent/v2/other, 401, 401, 404, 401, 401, 401, 401",
    "/driver, 401, 401, 401, 404, 401, 401, 401",
    "/readyz, 200, 200, 200, 200, 200, 200, 200",
    "/runs, 302, 302, 302, 302, 302, 302, 302",
    "/actuator/env, 302, 302, 302, 302, 302, 302, 302",
  })
  void permitsEachCallerItsOwnPathsOnly(
      String path, int admin, int join, int agent, int driver, int ended, int garbage, int none)
      throws IOException {
    assertThat(status(path, token("admin-token"))).as("admin").isEqualTo(admin);
    assertThat(status(path, token("join-token"))).as("join").isEqualTo(join);
    assertThat(status(path, AGENT_CREDENTIAL)).as("agent").isEqualTo(agent);
    assertThat(status(path, secrets.driverToken(LIVE_ATTEMPT))).as("driver").isEqualTo(driver);
    assertThat(status(path, secrets.driverToken(ENDED_ATTEMPT))).as("ended").isEqualTo(ended);
    assertThat(status(path, null)).as("none").isEqualTo(none);
    assertThat(status(path, "slw_drv_7_forged")).as("garbage").isEqualTo(garbage);
  }

  @Test
  void keepsTheCallerForAnAnswerThatComesLater() throws IOException {
    assertThat(client(token("admin-token")).get("/api/v1/probe").body()).isEqualTo("admin");
  }

  @Test
  void tellsAControllerWhichAgentOrDriverCalls() {
    assertThat(client(AGENT_CREDENTIAL).get("/agent/v1/probe").body()).isEqualTo("5");
    assertThat(client(secrets.driverToken(LIVE_ATTEMPT)).get("/driver/v1/probe").body())
        .isEqualTo("7");
  }

  @Test
  void refusesWithProblemDetails() {
    HttpResponse<String> answer = client(null).get("/api/v1/probe");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(GatewayClient.json(answer))
        .containsEntry("code", "UNAUTHENTICATED")
        .containsEntry("status", 401)
        .containsKey("hint");
  }

  @Test
  void takesNoTokenFromTheQueryOrACookie() throws IOException {
    String token = token("admin-token");

    assertThat(client(null).get("/api/v1/probe?access_token=" + token).statusCode()).isEqualTo(401);
    assertThat(client(null).get("/api/v1/probe", "Cookie", "slipway-session=" + token).statusCode())
        .isEqualTo(401);
  }

  @Test
  void sendsPeopleToTheSignInPage() {
    HttpResponse<String> answer = client(null).get("/runs/17");

    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
  }

  @Test
  void refusesAFormWithoutItsToken() {
    HttpResponse<String> answer =
        client(null)
            .send(client(null).request("/sign-in").POST(BodyPublishers.ofString("token=slw_x")));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"/sign-in", "/api/v1/probe", "/readyz"})
  void sendsSafeHeaders(String path) {
    var headers = client(null).get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void givesTheFirstTokensToTheOwnerOnly() throws IOException {
    for (String name : new String[] {"admin-token", "join-token", "secret-key"}) {
      var permissions = Files.getPosixFilePermissions(settings.data().resolve(name));
      assertThat(PosixFilePermissions.toString(permissions)).as(name).isEqualTo("rw-------");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.data())))
        .isEqualTo("rwx------");
  }

  private int status(String path, String token) {
    return client(token).get(path).statusCode();
  }

  private GatewayClient client(String token) {
    return new GatewayClient(port, token);
  }

  private String token(String file) throws IOException {
    return OwnerFiles.readLine(Path.of(settings.data().toString(), file));
  }

  /** Something to reach on each path, and the callers that the gateway's features know. */
  @RestController
  static class Probes {

    @Bean
    AgentCredentials agentCredentials() {
      return hash ->
          Arrays.equals(hash, Tokens.hash(AGENT_CREDENTIAL))
              ? OptionalLong.of(5)
              : OptionalLong.empty();
    }

    @Bean
    AttemptLiveness attemptLiveness() {
      return attemptId -> attemptId == LIVE_ATTEMPT;
    }

    @GetMapping("/api/v1/probe")
    DeferredResult<String> api(Principal caller) {
      DeferredResult<String> later = new DeferredResult<>();
      CompletableFuture.runAsync(() -> later.setResult(caller.getName()));
      return later;
    }

    @GetMapping("/agent/v1/join")
    String join() {
      return "";
    }

    @GetMapping("/agent/v1/probe")
    String agent(@AuthenticationPrincipal AgentPrincipal agent) {
      return String.valueOf(agent.agentId());
    }

    @GetMapping("/driver/v1/probe")
    String driver(@AuthenticationPrincipal DriverPrincipal driver) {
      return String.valueOf(driver.attemptId());
    }

    @PostMapping("/sign-in")
    void signIn() {}
  }
}
