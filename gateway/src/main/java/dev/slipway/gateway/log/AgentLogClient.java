package dev.slipway.gateway.log;

import dev.slipway.protocol.Grant;
import dev.slipway.protocol.Protocol;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** Asks an agent for one piece of a log. */
@Component
class AgentLogClient {

  /** Most that is asked for at once, in bytes. */
  static final int PIECE = 4 * 1024 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration GRANT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final Clock clock;

  AgentLogClient(Clock clock) {
    this.clock = clock;
  }

  /**
   * At most {@code length} bytes from {@code offset} on. Completes with {@link NoLogException} when
   * the agent has no such log, otherwise with an {@link IOException} when it does not answer so.
   */
  CompletableFuture<LogSlice> read(
      LogLocation location, LogStream stream, long offset, int length) {
    int asked = Math.min(length, PIECE);
    HttpRequest request = request(location, stream, offset, asked);
    return http.sendAsync(request, answer -> body(answer, asked))
        .thenApply(answer -> slice(answer, offset));
  }

  private HttpRequest request(LogLocation location, LogStream stream, long offset, int length) {
    String path = Protocol.AGENT_LOGS + "/" + location.processId() + "/" + stream.word();
    long expiry = clock.instant().plus(GRANT).getEpochSecond();
    return HttpRequest.newBuilder(address(location, path, "offset=" + offset + "&length=" + length))
        .timeout(ANSWER)
        .header(Protocol.GRANT_HEADER, Grant.issue(location.credentialHash(), path, expiry))
        .build();
  }

  private static URI address(LogLocation location, String path, String query) {
    try {
      return new URI("http", null, location.host(), location.port(), path, query, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("The agent gave a host that is none", e);
    }
  }

  /** Nothing is read of an answer that is longer than what was asked for. */
  private static HttpResponse.BodySubscriber<byte[]> body(
      HttpResponse.ResponseInfo answer, int asked) {
    long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (answer.statusCode() != 200 || length < 0) {
      return BodySubscribers.replacing(new byte[0]);
    }
    if (length > asked) {
      throw new CompletionException(new IOException("The agent answers more than was asked for"));
    }
    return BodySubscribers.ofByteArray();
  }

  private static LogSlice slice(HttpResponse<byte[]> answer, long offset) {
    if (answer.statusCode() == 404) {
      throw new CompletionException(new NoLogException());
    }
    var size = answer.headers().firstValueAsLong(Protocol.SIZE_HEADER);
    if (answer.statusCode() != 200 || size.isEmpty()) {
      throw new CompletionException(
          new IOException("The agent answers with status " + answer.statusCode()));
    }
    return new LogSlice(offset, answer.body(), size.getAsLong());
  }

  /** The agent knows no such log. */
  static class NoLogException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
