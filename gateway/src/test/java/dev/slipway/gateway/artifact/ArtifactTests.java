package dev.slipway.gateway.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.parts.PartsTest;
import dev.slipway.gateway.platform.GatewayClient;
import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PartsTest
class ArtifactTests {

  private static final String HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @LocalServerPort private int port;
  @Autowired private SlipwaySettings settings;
  @Autowired private Artifacts artifacts;
  @Autowired private JdbcClient jdbc;
  private GatewayClient client;

  @BeforeEach
  void signIn() throws IOException {
    client = new GatewayClient(port, OwnerFiles.readLine(settings.data().resolve("admin-token")));
    jdbc.sql("DELETE FROM artifact").update();
  }

  @Test
  void keepsAFileUnderItsHash() throws IOException {
    HttpResponse<String> answer = upload("?name=hello.txt", "hello");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(GatewayClient.json(answer))
        .containsEntry("name", "hello.txt")
        .containsEntry("sha256", HELLO)
        .containsEntry("size", 5)
        .containsKeys("id", "uploaded_at");
    assertThat(settings.data().resolve("artifacts/2c").resolve(HELLO)).hasContent("hello");
    assertThat(artifacts.file(HELLO)).isPresent();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void takesTheSameBytesForTheSameArtifact() {
    Object id = GatewayClient.json(upload("?name=first.txt", "hello")).get("id");

    HttpResponse<String> again = upload("?name=second.txt", "hello");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(GatewayClient.json(again))
        .containsEntry("id", id)
        .containsEntry("name", "first.txt");
  }

  @Test
  void makesOneRowOfTheSameBytesSentAtOnce() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService senders = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> answers =
          IntStream.range(0, 4)
              .mapToObj(sender -> senders.submit(() -> statusAfter(start)))
              .toList();
      start.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(200, 201);
      }
    } finally {
      senders.shutdownNow();
    }
    assertThat(jdbc.sql("SELECT count(*) FROM artifact").query(Long.class).single()).isEqualTo(1);
  }

  private int statusAfter(CountDownLatch start) throws InterruptedException {
    start.await();
    return upload("", "the same bytes").statusCode();
  }

  @Test
  void findsAnArtifactByIdAndByHash() {
    Object id = GatewayClient.json(upload("", "hello")).get("id");

    assertThat(GatewayClient.json(client.get("/api/v1/artifacts/" + id)))
        .containsEntry("sha256", HELLO)
        .containsEntry("name", "artifact-2cf24dba5fb0");
    assertThat(GatewayClient.json(client.get("/api/v1/artifacts/" + HELLO)))
        .containsEntry("id", id);
    assertThat(client.get("/api/v1/artifacts/0").statusCode()).isEqualTo(404);
    assertThat(client.get("/api/v1/artifacts/99999999999999999999").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..%2Fup", "%2Fetc%2Fpasswd", ".hidden", "-option", "a%20b", "a%00b", "%E2%80%AE"})
  void refusesANameThatIsNoPlainFileName(String name) throws IOException {
    HttpResponse<String> answer = upload("?name=" + name, "hello");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(GatewayClient.json(answer)).containsEntry("code", "ARTIFACT_NAME");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void refusesAnEmptyBody() {
    assertThat(GatewayClient.json(upload("", ""))).containsEntry("code", "ARTIFACT_EMPTY");
  }

  @Test
  void refusesAForm() {
    HttpResponse<String> answer =
        client.send(
            client
                .request("/api/v1/artifacts", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b")));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(GatewayClient.json(answer)).containsEntry("code", "ARTIFACT_FORM");
  }

  @Test
  void refusesTooLargeABodyBeforeReadingIt() {
    InputStream unread =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("was read");
          }
        };

    assertThatProblem(() -> artifacts.store(unread, 1L << 40, "big", "admin"));
  }

  @Test
  void stopsReadingABodyThatGrowsTooLarge() throws IOException {
    byte[] tooMany = new byte[(1 << 20) + 1];

    assertThatProblem(() -> artifacts.store(new ByteArrayInputStream(tooMany), -1, "big", "admin"));
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void looksForAClassWithoutLoadingIt() throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(jar)) {
      zip.putNextEntry(new ZipEntry("org/example/Main$Inner.class"));
      zip.write(1);
    }
    String sha256 = stored(jar.toByteArray()).sha256();

    assertThat(artifacts.hasClass(sha256, "org.example.Main$Inner")).contains(true);
    assertThat(artifacts.hasClass(sha256, "org.example.Other")).contains(false);
    assertThat(artifacts.hasClass(stored("no jar".getBytes()).sha256(), "a.B")).isEmpty();
    assertThat(artifacts.hasClass("../../secret-key", "a.B")).isEmpty();
  }

  private ArtifactView stored(byte[] bytes) throws IOException {
    return artifacts.store(new ByteArrayInputStream(bytes), bytes.length, null, "admin");
  }

  private static void assertThatProblem(ThrowingCallable call) {
    assertThatThrownBy(call).hasFieldOrPropertyWithValue("statusCode.value", 413);
  }

  private HttpResponse<String> upload(String query, String body) {
    return client.send(
        client
            .request("/api/v1/artifacts" + query, "Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString(body)));
  }

  private List<Path> leftovers() throws IOException {
    try (var files = Files.list(settings.data().resolve("artifacts"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
