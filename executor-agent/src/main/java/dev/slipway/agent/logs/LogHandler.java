package dev.slipway.agent.logs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.protocol.Grant;
import dev.slipway.protocol.Protocol;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers one request for a part of a log. A path names a process and a stream, never a file. */
final class LogHandler implements HttpHandler {

  private static final Pattern PATH =
      Pattern.compile(Pattern.quote(Protocol.AGENT_LOGS) + "/(\\d{1,18})/(stdout|stderr)");

  private final AgentFolder folder;
  private final Supplier<String> credential;
  private final InstantSource clock;

  /**
   * @param credential the agent's own, null before it has joined
   */
  LogHandler(AgentFolder folder, Supplier<String> credential, InstantSource clock) {
    this.folder = folder;
    this.credential = credential;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      Matcher matcher = PATH.matcher(path);
      if (!granted(exchange, path)) {
        exchange.sendResponseHeaders(403, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(405, -1);
      } else if (!matcher.matches()) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        long processId = Long.parseLong(matcher.group(1));
        answer(exchange, folder.process(processId).file(matcher.group(2)));
      }
    }
  }

  private boolean granted(HttpExchange exchange, String path) {
    String own = credential.get();
    String grant = exchange.getRequestHeaders().getFirst(Protocol.GRANT_HEADER);
    return own != null
        && grant != null
        && Grant.permits(Grant.key(own), grant, path, clock.instant().getEpochSecond());
  }

  private static void answer(HttpExchange exchange, Path log) throws IOException {
    LogRange range;
    try {
      range = LogRange.parse(exchange.getRequestURI().getRawQuery());
    } catch (IllegalArgumentException e) {
      exchange.sendResponseHeaders(400, -1);
      return;
    }
    if (!Files.isRegularFile(log)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    try (FileChannel channel = FileChannel.open(log)) {
      send(exchange, channel, range);
    }
  }

  private static void send(HttpExchange exchange, FileChannel log, LogRange range)
      throws IOException {
    long size = log.size();
    int length = range.within(size);
    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
    exchange.getResponseHeaders().set(Protocol.SIZE_HEADER, Long.toString(size));
    exchange.sendResponseHeaders(200, length == 0 ? -1 : length);
    if (length > 0) {
      try (OutputStream body = exchange.getResponseBody()) {
        copy(log, range.offset(), length, body);
      }
    }
  }

  private static void copy(FileChannel log, long offset, int length, OutputStream body)
      throws IOException {
    long sent = 0;
    while (sent < length) {
      long count = log.transferTo(offset + sent, length - sent, Channels.newChannel(body));
      if (count <= 0) {
        throw new IOException("the log became shorter while it was read");
      }
      sent += count;
    }
  }
}
