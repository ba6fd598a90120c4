package dev.slipway.spark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.spark.gateway.GatewayClient;
import dev.slipway.spark.gateway.GatewaySettings;
import dev.slipway.spark.gateway.RefusedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTests {

  @TempDir Path folder;

  private final List<JsonNode> asked = new ArrayList<>();
  private final List<String> authorizations = new ArrayList<>();
  private final List<Long> applied = new ArrayList<>();
  private HttpServer server;
  private Conversation conversation;
  private volatile int status = 200;
  private volatile String answer = "{}";

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(Protocol.DRIVER_SYNC, this::handle);
    server.start();
    Path token = Files.writeString(folder.resolve("token"), "slw_1\n");
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    GatewayClient client = new GatewayClient(new GatewaySettings(address, token));
    conversation =
        new Conversation(
            client,
            () -> new Picture(null, null, List.of("1"), List.of(), null),
            (DriverOrders orders) -> applied.add(orders.revision()));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void risesInSequenceAndSaysWhatItHasSeen() throws Exception {
    answer = "{\"revision\":4}";
    conversation.exchange(Duration.ofSeconds(10));
    conversation.exchange(Duration.ZERO);

    assertThat(asked.get(0).get("seen_revision").asLong()).isZero();
    assertThat(asked.get(0).get("hold_millis").asLong()).isEqualTo(10_000);
    assertThat(asked.get(1).get("seen_revision").asLong()).isEqualTo(4);
    assertThat(asked.get(1).get("sequence").asLong())
        .isGreaterThan(asked.get(0).get("sequence").asLong());
    assertThat(authorizations).containsOnly("Bearer slw_1");
  }

  @Test
  void ignoresOrdersOlderThanTheLast() throws Exception {
    for (int revision : new int[] {4, 3, 4, 5}) {
      answer = "{\"revision\":" + revision + "}";
      conversation.exchange(Duration.ZERO);
    }

    assertThat(applied).containsExactly(4L, 4L, 5L);
  }

  @Test
  void saysNothingAfterItsLastWord() throws Exception {
    conversation.finish(Duration.ofSeconds(5));
    conversation.exchange(Duration.ZERO);

    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).get("stopping").asBoolean()).isTrue();
  }

  @Test
  void tellsARefusalFromAFault() {
    status = 403;
    assertThatThrownBy(() -> conversation.exchange(Duration.ZERO))
        .isInstanceOf(RefusedException.class);

    status = 503;
    assertThatThrownBy(() -> conversation.exchange(Duration.ZERO))
        .isExactlyInstanceOf(IOException.class)
        .hasMessageContaining("503");
    assertThat(applied).isEmpty();
  }

  @Test
  void waitsLongerAfterEachFailureAndLongAfterARefusal() throws Exception {
    PollLoop loop = new PollLoop(conversation, new Outage());
    status = 503;
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      waits.add(loop.tick().toMillis());
    }
    assertThat(waits).containsExactly(200L, 400L, 800L, 1_600L, 3_000L, 3_000L);

    status = 401;
    assertThat(loop.tick()).isEqualTo(Duration.ofSeconds(30));
    status = 200;
    loop.tick();
    status = 503;
    assertThat(loop.tick().toMillis()).isEqualTo(200);
  }

  @Test
  void asksAgainAtOnceAfterNewsOnly() throws Exception {
    PollLoop loop = new PollLoop(conversation, new Outage());
    answer = "{\"revision\":4}";

    assertThat(loop.tick()).isZero();
    assertThat(loop.tick()).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void sendsAChangeAgainWhenItDidNotArrive() throws Exception {
    ChangeSignal changes = new ChangeSignal(() -> 0);
    PushLoop loop = new PushLoop(conversation, changes, new Outage());
    changes.progress();
    status = 500;
    assertThat(loop.tick()).isPositive();
    assertThat(changes.millisUntilDue()).isZero();

    status = 200;
    assertThat(loop.tick()).isZero();
    assertThat(asked).hasSize(2);
    assertThat(changes.millisUntilDue()).isEqualTo(ChangeSignal.NEVER);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(new ObjectMapper().readTree(exchange.getRequestBody()));
      authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
