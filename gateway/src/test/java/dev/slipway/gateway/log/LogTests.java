package dev.slipway.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.parts.Neighbours;
import dev.slipway.gateway.parts.PartsTest;
import dev.slipway.gateway.platform.GatewayClient;
import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PartsTest
class LogTests {

  private static final String STDOUT = "/api/v1/runs/17/logs/31/stdout";

  @LocalServerPort private int port;
  @Autowired private SlipwaySettings settings;
  @Autowired private Neighbours neighbours;
  private GatewayClient client;
  private FakeAgent agent;

  @BeforeEach
  void start() throws IOException {
    client = new GatewayClient(port, OwnerFiles.readLine(settings.data().resolve("admin-token")));
    serve("0123456789".getBytes());
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  private void serve(byte[] log) throws IOException {
    agent = new FakeAgent(log);
    neighbours.place(17, 31, agent.location(31));
    neighbours.place(17, 32, agent.location(32));
  }

  @Test
  void answersTheWholeWithoutARange() {
    HttpResponse<String> answer = client.get(STDOUT);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers().firstValue("Content-Length")).contains("10");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
  }

  @Test
  void answersAPart() {
    assertPart("bytes=2-4", "234", "bytes 2-4/10");
    assertPart("bytes=7-", "789", "bytes 7-9/10");
    assertPart("bytes=-4", "6789", "bytes 6-9/10");
    assertPart("bytes=8-100", "89", "bytes 8-9/10");
  }

  private void assertPart(String range, String body, String contentRange) {
    HttpResponse<String> answer = client.get(STDOUT, "Range", range);

    assertThat(answer.statusCode()).as(range).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().firstValue("Content-Range")).contains(contentRange);
  }

  @Test
  void refusesAPartBeyondTheEnd() {
    HttpResponse<String> answer = client.get(STDOUT, "Range", "bytes=10-");

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */10");
  }

  @Test
  void answersAnEmptyLog() throws IOException {
    agent.close();
    serve(new byte[0]);

    assertThat(client.get(STDOUT).statusCode()).isEqualTo(200);
    assertThat(client.get(STDOUT).body()).isEmpty();
  }

  @Test
  void copiesALongLogInPieces() throws IOException {
    byte[] log = new byte[9_000_001];
    new Random(1).nextBytes(log);
    agent.close();
    serve(log);

    byte[] body = client.send(client.request(STDOUT), BodyHandlers.ofByteArray()).body();

    assertThat(body).isEqualTo(log);
    assertThat(agent.lengths()).containsExactly(0, 4 << 20, 4 << 20, 9_000_001 - (8 << 20));
  }

  @Test
  void saysSoWhenTheAgentIsAway() {
    agent.close();

    HttpResponse<String> answer = client.get(STDOUT);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(GatewayClient.json(answer)).containsEntry("code", "LOG_UNAVAILABLE");
  }

  @Test
  void findsNoLogOfAnUnknownProcess() {
    assertCode("/api/v1/runs/17/logs/99/stdout", "PROCESS_NOT_FOUND");
    assertCode("/api/v1/runs/18/logs/31/stdout", "PROCESS_NOT_FOUND");
    assertCode("/api/v1/runs/17/logs/32/stdout", "LOG_NOT_FOUND");
    assertCode("/api/v1/runs/17/logs/31/passwd", "NOT_FOUND");
  }

  private void assertCode(String path, String code) {
    assertThat(GatewayClient.json(client.get(path))).as(path).containsEntry("code", code);
  }
}
