package dev.slipway.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.parts.PartsTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PartsTest
class ProblemTests {

  @LocalServerPort private int port;
  @Autowired private SlipwaySettings settings;
  private GatewayClient client;

  @BeforeEach
  void signIn() throws IOException {
    client = new GatewayClient(port, OwnerFiles.readLine(settings.data().resolve("admin-token")));
  }

  @Test
  void saysWhereABodyIsNotJson() {
    assertProblem(client.post("/api/v1/probe", "{\"first_name\": }"), 400, "BAD_JSON", "not JSON");
  }

  @Test
  void namesTheFieldOfTheWrongType() {
    assertProblem(
        client.post("/api/v1/probe", "{\"cores\": \"many\"}"), 400, "BAD_JSON", "'cores'");
    assertProblem(
        client.post("/api/v1/probe", "{\"arguments\": {\"a\": 1}}"),
        400,
        "BAD_JSON",
        "'arguments'");
  }

  @Test
  void asksForABody() {
    assertProblem(client.post("/api/v1/probe", ""), 400, "BAD_JSON", "missing");
  }

  @Test
  void namesTheParameterThatCannotBeRead() {
    assertProblem(client.get("/api/v1/probe/failing?number=x"), 400, "BAD_PARAMETER", "'number'");
    assertProblem(client.get("/api/v1/probe/failing"), 400, "BAD_REQUEST", "number");
  }

  @Test
  void saysWhichMethodsAnAddressTakes() {
    HttpResponse<String> answer = client.send(client.request("/api/v1/probe").DELETE());

    assertProblem(answer, 405, "METHOD_NOT_ALLOWED", "");
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
  }

  @Test
  void refusesAMediaTypeItCannotRead() {
    HttpResponse<String> answer =
        client.send(
            client
                .request("/api/v1/probe", "Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a,b")));

    assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE", "");
  }

  @Test
  void findsNothingAtAnUnknownAddressWhateverIsAccepted() {
    for (String accept : new String[] {"*/*", "text/html", "text/event-stream", "image/png"}) {
      assertProblem(client.get("/api/v1/unknown", "Accept", accept), 404, "NOT_FOUND", "");
    }
  }

  @Test
  void answersAProblemToWhoeverAcceptsSomethingElse() {
    assertProblem(
        client.get("/api/v1/artifacts/999999", "Accept", "text/html"),
        404,
        "ARTIFACT_NOT_FOUND",
        "");
  }

  @Test
  void hidesTheCauseOfAFailureAndNamesItsRequest() {
    HttpResponse<String> answer = client.get("/api/v1/probe/failing?number=1");

    assertProblem(answer, 500, "INTERNAL", "");
    assertThat(answer.body()).doesNotContain("secret detail", "Exception", "at dev.slipway");
    assertThat(GatewayClient.json(answer).get("request_id").toString()).hasSize(36);
  }

  @Test
  void speaksSnakeCase() {
    HttpResponse<String> answer =
        client.post("/api/v1/probe", "{\"first_name\":\"Ada\",\"cores\":1,\"unknown\":1}");

    assertThat(GatewayClient.json(answer)).containsEntry("first_name", "Ada");
  }

  private static void assertProblem(
      HttpResponse<String> answer, int status, String code, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(GatewayClient.json(answer))
        .containsEntry("status", status)
        .containsEntry("code", code)
        .containsKeys("type", "title", "hint")
        .doesNotContainKey("properties");
    assertThat(GatewayClient.json(answer).get("detail").toString()).contains(sentence);
  }
}
