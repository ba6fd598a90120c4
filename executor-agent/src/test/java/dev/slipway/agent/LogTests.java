package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.Grant;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs are read with a grant, by process, in parts. */
class LogTests {

  private static final String PATH = Protocol.AGENT_LOGS + "/1/stdout";

  @TempDir Path temporary;
  private TestNode node;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    node = new TestNode(temporary);
    node.start();
    node.gateway.run(1, node.script("printf 0123456789", "printf oops >&2"));
    node.await(1, Phase.EXITED);
  }

  @AfterEach
  void end() throws IOException {
    node.close();
  }

  private HttpResponse<String> get(String path, String query, String grant)
      throws IOException, InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + node.gateway.last().node().logPort() + path + query);
    return http.send(
        HttpRequest.newBuilder(url).header(Protocol.GRANT_HEADER, grant).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String grant(String path, long expiry) {
    return Grant.issue(Grant.key(node.gateway.credential()), path, expiry);
  }

  private static long soon() {
    return Instant.now().getEpochSecond() + 60;
  }

  @Test
  void answersTheWholeOrAPartAndTellsTheSize() throws IOException, InterruptedException {
    String grant = grant(PATH, soon());

    assertThat(get(PATH, "", grant).body()).isEqualTo("0123456789");
    assertThat(get(PATH, "?offset=2&length=3", grant).body()).isEqualTo("234");
    assertThat(get(PATH, "?offset=8&length=30", grant).body()).isEqualTo("89");
    HttpResponse<String> beyond = get(PATH, "?offset=99", grant);
    assertThat(beyond.statusCode()).isEqualTo(200);
    assertThat(beyond.body()).isEmpty();
    assertThat(beyond.headers().firstValue(Protocol.SIZE_HEADER)).hasValue("10");
    String stderr = Protocol.AGENT_LOGS + "/1/stderr";
    assertThat(get(stderr, "", grant(stderr, soon())).body()).isEqualTo("oops");
  }

  @Test
  void refusesWithoutAGrantForThisVeryPath() throws IOException, InterruptedException {
    String other = Protocol.AGENT_LOGS + "/2/stdout";
    byte[] wrongKey = Grant.key("somebody else's credential");

    assertThat(get(PATH, "", "none").statusCode()).isEqualTo(403);
    assertThat(get(PATH, "", grant(other, soon())).statusCode()).isEqualTo(403);
    assertThat(get(PATH, "", grant(PATH, soon() - 120)).statusCode()).isEqualTo(403);
    assertThat(get(PATH, "", Grant.issue(wrongKey, PATH, soon())).statusCode()).isEqualTo(403);
  }

  @Test
  void knowsProcessesAndStreamsButNoFiles() throws IOException, InterruptedException {
    for (String path :
        new String[] {"/7/stdout", "/1/spec.json", "/1/../../credential", "/1%2f..%2fstdout"}) {
      String whole = Protocol.AGENT_LOGS + path;
      assertThat(get(whole, "", grant(whole, soon())).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void refusesARangeThatIsNone() throws IOException, InterruptedException {
    String grant = grant(PATH, soon());

    assertThat(get(PATH, "?offset=-1", grant).statusCode()).isEqualTo(400);
    assertThat(get(PATH, "?file=x", grant).statusCode()).isEqualTo(400);
  }
}
