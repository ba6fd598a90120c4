package dev.slipway.gateway.access.http;

import static dev.slipway.gateway.parts.Neighbours.AGENT_CREDENTIAL;
import static dev.slipway.gateway.parts.Neighbours.ENDED_ATTEMPT;
import static dev.slipway.gateway.parts.Neighbours.LIVE_ATTEMPT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.access.Secrets;
import dev.slipway.gateway.parts.PartsTest;
import dev.slipway.gateway.platform.GatewayClient;
import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PartsTest
class AccessTests {

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
}
