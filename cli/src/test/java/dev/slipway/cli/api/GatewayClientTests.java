package dev.slipway.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.slipway.cli.testing.FakeGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayClientTests {

  private final FakeGateway gateway;
  private final GatewayClient client;

  GatewayClientTests() throws IOException {
    gateway = new FakeGateway(0);
    client = new GatewayClient(gateway.address(), FakeGateway.TOKEN);
  }

  @AfterEach
  void stopGateway() {
    gateway.close();
  }

  @Test
  void readsRuntimesWithUnknownFieldsAndMissingNumbers() throws Exception {
    gateway.on(
        "GET /api/v1/runtimes",
        200,
        """
        {"runtimes":[{"name":"4.2.0","is_default":true,"state":"RESOLVING","files_done":12,
          "files_total":173,"bytes_done":null,"message":null,"later":1}],"also_later":[]}""");
    assertThat(client.runtimes())
        .containsExactly(new SparkRuntime("4.2.0", true, "RESOLVING", 12, 173, 0, null));
  }

  @Test
  void uploadsTheBytesUnderTheFilesName(@TempDir Path folder) throws Exception {
    gateway.on("POST /api/v1/artifacts", 201, "{\"id\":3,\"name\":\"a b.jar\",\"sha256\":\"ab\"}");
    Path file = Files.writeString(folder.resolve("a b.jar"), "bytes");
    assertThat(client.upload(file)).isEqualTo(new Artifact(3, "a b.jar", "ab"));
    assertThat(gateway.requests())
        .containsExactly("POST /api/v1/artifacts?name=a+b.jar null bytes");
  }

  @Test
  void tellsTheSentenceTheHintAndTheCodeOfAProblem() {
    gateway.on(
        "POST /api/v1/runs",
        422,
        """
        {"title":"Invalid","status":422,"detail":"The memory is too small.","code":"INVALID_MEMORY",
         "hint":"Ask for 512m or more."}""");
    assertThatThrownBy(() -> client.submit(Map.of("name", "x")))
        .hasMessage("The memory is too small. Ask for 512m or more.")
        .asInstanceOf(type(ApiException.class))
        .returns(422, ApiException::status)
        .returns("INVALID_MEMORY", ApiException::code);
  }

  @Test
  void namesTheRequestWhenTheAnswerIsNoProblem() {
    gateway.on("GET /api/v1/agents", 502, "<html>");
    assertThatThrownBy(client::agents)
        .isInstanceOf(ApiException.class)
        .hasMessage("GET /api/v1/agents: 502");
  }

  @Test
  void asksForTheEndOfALogOnly() throws Exception {
    gateway.on("GET /api/v1/runs/17/logs/31/stdout", 206, "the end\n");
    assertThat(client.log(17, 31, "stdout", 4096)).isEqualTo("the end\n");
    assertThat(gateway.requests())
        .containsExactly("GET /api/v1/runs/17/logs/31/stdout bytes=-4096 ");
  }

  @Test
  void takesARangeOfAnEmptyLogAsEmpty() throws Exception {
    gateway.on("GET /api/v1/runs/17/logs/31/stderr", 416, "");
    assertThat(client.log(17, 31, "stderr", 4096)).isEmpty();
  }

  @Test
  void readsARunThatHasOnlyJustBeenSubmitted() throws Exception {
    gateway.on("GET /api/v1/runs/17", 200, "{\"id\":17,\"state\":\"QUEUED\",\"placed_at\":null}");
    Run run = client.run(17);
    assertThat(run.id()).isEqualTo(17);
    assertThat(run.terminated()).isFalse();
    assertThat(run.result()).isEmpty();
    assertThat(run.time("placed_at")).isEmpty();
    assertThat(run.waitingSentence()).isEmpty();
    assertThat(run.driverAgent()).isEmpty();
    assertThat(run.tasksKnown()).isZero();
  }

  @Test
  void readsNullsOfARunAsNothing() throws Exception {
    gateway.on(
        "GET /api/v1/runs/17",
        200,
        """
        {"id":17,"state":"TERMINATED","result":null,"code":null,"message":null,"waiting":null,
         "driver":{"agent":null},"executors":null,"progress":null}""");
    Run run = client.run(17);
    assertThat(
            run.result() + run.code() + run.message() + run.waitingSentence() + run.driverAgent())
        .isEmpty();
    assertThat(run.executorsWanted() + run.executorsRegistered() + run.tasksDone()).isZero();
  }
}
