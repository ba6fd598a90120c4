package dev.slipway.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.artifact.Artifacts;
import dev.slipway.gateway.parts.Neighbours;
import dev.slipway.gateway.parts.PartsTest;
import dev.slipway.gateway.platform.Await;
import dev.slipway.gateway.platform.GatewayClient;
import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PartsTest
class RuntimeHttpTests {

  @LocalServerPort private int port;
  @TempDir private Path scratch;
  @Autowired private SlipwaySettings settings;
  @Autowired private Artifacts artifacts;
  private GatewayClient people;
  private GatewayClient agent;

  @BeforeEach
  void signIn() throws IOException {
    people = new GatewayClient(port, OwnerFiles.readLine(settings.data().resolve("admin-token")));
    agent = new GatewayClient(port, Neighbours.AGENT_CREDENTIAL);
  }

  @Test
  void listsBuiltInAndConfiguredRuntimes() {
    assertThat(people.get("/api/v1/runtimes").body())
        .contains(
            "\"name\":\"4.2.0\",\"spark_version\":\"4.2.0\",\"is_default\":true,"
                + "\"state\":\"UNRESOLVED\",\"files_done\":0,\"files_total\":0,\"bytes_done\":0,"
                + "\"message\":null")
        .contains("\"name\":\"4.1.1\"", "\"name\":\"3.5.6\"", "\"name\":\"home\"");
  }

  @Test
  void resolvesWhenAskedAndGivesAgentsTheFiles() throws IOException {
    FakeSpark.home(Path.of("target/fake-spark-home"), scratch, "2.13");

    assertThat(people.post("/api/v1/runtimes/home/resolve", "").statusCode()).isEqualTo(202);
    Await.until(
        "the manifest",
        Duration.ofSeconds(20),
        () -> agent.get("/agent/v1/runtimes/home").statusCode() == 200);

    String manifest = agent.get("/agent/v1/runtimes/home").body();
    assertThat(manifest).contains("\"name\":\"home\"", "\"java_options\":[\"-Da=b\"]");
    String first = manifest.replaceFirst("(?s).*?\"sha256\":\"([0-9a-f]+)\".*", "$1");
    assertThat(agent.get("/agent/v1/files/" + first).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesARuntimeThatIsUnknown() {
    assertThat(GatewayClient.json(people.post("/api/v1/runtimes/none/resolve", "")))
        .containsEntry("code", "RUNTIME_NOT_FOUND");
    assertThat(GatewayClient.json(agent.get("/agent/v1/runtimes/none")))
        .containsEntry("code", "RUNTIME_NOT_READY");
  }

  @Test
  void givesAgentsArtifactsByTheirHash() throws IOException {
    byte[] bytes = "an application".getBytes();
    String sha256 =
        artifacts.store(new ByteArrayInputStream(bytes), -1, "app.jar", "admin").sha256();

    HttpResponse<String> answer = agent.get("/agent/v1/files/" + sha256);

    assertThat(answer.body()).isEqualTo("an application");
    assertThat(answer.headers().firstValue("Content-Length")).contains("14");
  }

  @Test
  void findsNoFileByAnythingButAHash() {
    for (String name : new String[] {"0".repeat(64), "admin-token", "..%2Fadmin-token", "1"}) {
      assertThat(agent.get("/agent/v1/files/" + name).statusCode()).as(name).isIn(400, 404);
    }
  }
}
