package dev.slipway.cli.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The gateway's {@code /api/v1}. Every call throws {@link ApiException} when the gateway refuses it
 * and another {@link IOException} when the gateway does not answer.
 */
public final class GatewayClient {

  private static final String API = "/api/v1";

  private final HttpChannel channel;

  /**
   * @param base e.g. {@code http://127.0.0.1:8080}
   * @param token an administrator's bearer token
   */
  public GatewayClient(URI base, String token) {
    channel = new HttpChannel(base, token);
  }

  /** Every runtime the gateway knows by name. */
  public List<SparkRuntime> runtimes() throws IOException, InterruptedException {
    return list(channel.get(API + "/runtimes").path("runtimes"), SparkRuntime.class);
  }

  /** Begins to resolve a runtime; asking again changes nothing. */
  public void resolve(String runtime) throws IOException, InterruptedException {
    channel.post(API + "/runtimes/" + encoded(runtime) + "/resolve", null);
  }

  /** Every agent that ever joined. */
  public List<Agent> agents() throws IOException, InterruptedException {
    return list(channel.get(API + "/agents").path("agents"), Agent.class);
  }

  /** Uploads a file under its own name. */
  public Artifact upload(Path file) throws IOException, InterruptedException {
    String path = API + "/artifacts?name=" + encoded(file.getFileName().toString());
    return read(channel.upload(path, BodyPublishers.ofFile(file)), Artifact.class);
  }

  /**
   * @param submission the body of {@code POST /runs}
   */
  public Run submit(Map<String, Object> submission) throws IOException, InterruptedException {
    return new Run(channel.post(API + "/runs", submission));
  }

  /** The run as it is now. */
  public Run run(long id) throws IOException, InterruptedException {
    return new Run(channel.get(API + "/runs/" + id));
  }

  /** Driver and executors of a run, ended ones included. */
  public List<RunProcess> processes(long run) throws IOException, InterruptedException {
    return list(
        channel.get(API + "/runs/" + run + "/processes").path("processes"), RunProcess.class);
  }

  /**
   * The end of what a process wrote.
   *
   * @param stream {@code stdout} or {@code stderr}
   * @param lastBytes how much of the end, at least 1
   */
  public String log(long run, long process, String stream, int lastBytes)
      throws IOException, InterruptedException {
    return channel.text(API + "/runs/" + run + "/logs/" + process + "/" + stream, lastBytes);
  }

  /** A link that signs a browser in, once. */
  public SignInCode signInCode() throws IOException, InterruptedException {
    return read(channel.post(API + "/sign-in-codes", null), SignInCode.class);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static <T> T read(JsonNode node, Class<T> type) {
    return HttpChannel.JSON.treeToValue(node, type);
  }

  private static <T> List<T> list(JsonNode nodes, Class<T> type) {
    List<T> list = new ArrayList<>();
    nodes.forEach(node -> list.add(read(node, type)));
    return list;
  }
}
