package dev.slipway.cli.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP with a bearer token. */
final class HttpChannel {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;
  private final String token;

  HttpChannel(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(send(request(path).GET().build()));
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    BodyPublisher publisher =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JSON.writeValueAsString(body));
    return json(
        send(request(path).header("Content-Type", "application/json").POST(publisher).build()));
  }

  JsonNode upload(String path, BodyPublisher bytes) throws IOException, InterruptedException {
    return json(
        send(request(path).header("Content-Type", "application/octet-stream").POST(bytes).build()));
  }

  /**
   * @param lastBytes how much of the end is wanted
   */
  String text(String path, int lastBytes) throws IOException, InterruptedException {
    HttpRequest request = request(path).header("Range", "bytes=-" + lastBytes).GET().build();
    try {
      return new String(send(request), StandardCharsets.UTF_8);
    } catch (ApiException refused) {
      if (refused.status() == 416) {
        return "";
      }
      throw refused;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json, application/problem+json, text/plain");
  }

  private byte[] send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() / 100 != 2) {
      throw refusal(request, response);
    }
    return response.body();
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new IOException("The gateway answered something that is not JSON.", e);
    }
  }

  private static ApiException refusal(HttpRequest request, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    String asked = request.method() + " " + request.uri().getPath() + ": " + status;
    try {
      JsonNode problem = JSON.readTree(response.body());
      String sentence = problem.path("detail").asString(problem.path("title").asString(asked));
      String hint = problem.path("hint").asString("");
      return new ApiException(
          status, problem.path("code").asString(null), (sentence + " " + hint).strip());
    } catch (JacksonException notAProblem) {
      return new ApiException(status, null, asked);
    }
  }
}
