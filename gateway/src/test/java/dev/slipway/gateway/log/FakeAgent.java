package dev.slipway.gateway.log;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.protocol.Grant;
import dev.slipway.protocol.Protocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An agent's log port with one log, checking grants as a real one does. */
final class FakeAgent implements AutoCloseable {

  private final byte[] key = Grant.key("slw_agent");
  private final byte[] log;
  private final HttpServer server;
  private final List<Integer> lengths = new CopyOnWriteArrayList<>();

  FakeAgent(byte[] log) throws IOException {
    this.log = log;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  LogLocation location(long processId) {
    return new LogLocation(processId, "agent-1", "127.0.0.1", server.getAddress().getPort(), key);
  }

  /** The length of each piece that was asked for. */
  List<Integer> lengths() {
    return lengths;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String grant = exchange.getRequestHeaders().getFirst(Protocol.GRANT_HEADER);
    long now = Instant.now().getEpochSecond();
    boolean brief = Long.parseLong(grant.substring(0, grant.indexOf('.'))) <= now + 60;
    try (exchange) {
      if (!brief || !Grant.permits(key, grant, path, now)) {
        exchange.sendResponseHeaders(403, -1);
      } else if (!path.equals("/logs/v1/31/stdout")) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        send(exchange);
      }
    }
  }

  private void send(HttpExchange exchange) throws IOException {
    String[] query = exchange.getRequestURI().getRawQuery().split("[=&]");
    int offset = Integer.parseInt(query[1]);
    int length = Integer.parseInt(query[3]);
    lengths.add(length);
    int end = Math.min(log.length, offset + length);
    byte[] bytes = offset >= end ? new byte[0] : Arrays.copyOfRange(log, offset, end);
    exchange.getResponseHeaders().set(Protocol.SIZE_HEADER, Integer.toString(log.length));
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
