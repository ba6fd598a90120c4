package dev.slipway.agent.gateway;

import dev.slipway.agent.platform.AgentLog;
import dev.slipway.agent.platform.Json;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.protocol.agent.JoinAnswer;
import dev.slipway.protocol.agent.JoinRequest;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The agent's side of the channel to the gateway. Each call is one exchange; nothing is retried.
 */
public final class GatewayClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final URI gateway;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * @param gateway scheme, host and port; checked already
   */
  public GatewayClient(URI gateway) {
    this.gateway = gateway;
  }

  /** Joins with a join token. */
  public JoinAnswer join(String joinToken, JoinRequest request) throws GatewayException {
    byte[] answer = post(Protocol.AGENT_JOIN, joinToken, request, ANSWER);
    return parse(answer, JoinAnswer.class);
  }

  /** One sync; waits as long as the message lets the gateway hold its answer, and a little more. */
  public AgentOrders sync(String credential, AgentSync sync) throws GatewayException {
    Duration patience = ANSWER.plusMillis(sync.holdMillis());
    return parse(post(Protocol.AGENT_SYNC, credential, sync, patience), AgentOrders.class);
  }

  /** What the runtime of this name is made of. */
  public RuntimeManifest runtime(String credential, String name) throws GatewayException {
    HttpRequest request = request(Protocol.AGENT_RUNTIMES + "/" + name, credential).build();
    return parse(bytes(request, ANSWER), RuntimeManifest.class);
  }

  /**
   * Streams a file; the caller checks what came.
   *
   * @param cancelled asked now and then; true ends the download
   */
  public void download(
      String credential, String sha256, Download.Sink sink, BooleanSupplier cancelled)
      throws GatewayException, IOException {
    HttpRequest request = request(Protocol.AGENT_FILES + "/" + sha256, credential).build();
    new Download(sink, cancelled).run(http, request);
  }

  private byte[] post(String path, String token, Object message, Duration patience)
      throws GatewayException {
    HttpRequest request =
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(message)))
            .build();
    return bytes(request, patience);
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
  }

  /**
   * The whole exchange is bounded, body included: HttpRequest's own timeout ends at the headers.
   */
  private byte[] bytes(HttpRequest request, Duration patience) throws GatewayException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() / 100 != 2) {
        throw refusal(request, response.statusCode());
      }
      return response.body();
    } catch (TimeoutException e) {
      throw new GatewayException(0, "no answer within " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new GatewayException(0, AgentLog.reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayException(0, "interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  static GatewayException refusal(HttpRequest request, int status) {
    return new GatewayException(status, request.uri().getPath() + " was answered with " + status);
  }

  private static <T> T parse(byte[] json, Class<T> type) throws GatewayException {
    try {
      return Json.read(json, type);
    } catch (IllegalArgumentException e) {
      throw new GatewayException(0, "the answer is " + e.getMessage());
    }
  }
}
