package dev.slipway.cli.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each "METHOD path" with its script, the last answer again and again. */
public final class FakeGateway implements AutoCloseable {

  /** The only token it takes. */
  public static final String TOKEN = "slw_test";

  private static final String RUNTIME =
      """
      {"runtimes":[{"name":"4.1.1","is_default":false,"state":"UNRESOLVED"},
       {"name":"4.2.0","spark_version":"4.2.0","is_default":true,"state":"%s","files_done":%d,
        "files_total":173,"bytes_done":%d,"message":null}]}""";

  private final HttpServer server;
  private final Map<String, ConcurrentLinkedQueue<Answer>> scripts = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private record Answer(int status, String body) {}

  /**
   * @param port 0 for any
   */
  public FakeGateway(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** As the demo's child: serves until the end of file on standard input. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(argument(arguments, "--slipway.data="));
    Files.writeString(data.resolve("admin-token"), TOKEN + "\n");
    Files.writeString(data.resolve("join-token"), "join\n");
    try (FakeGateway gateway =
        new FakeGateway(Integer.parseInt(argument(arguments, "--server.port=")))) {
      gateway.serve(Boolean.getBoolean("fake.failure") ? Scripts.failure() : Scripts.success());
      System.in.readAllBytes();
    }
    System.out.println("ended with its parent");
  }

  /** A whole cluster with one run that goes through {@code script}. */
  public void serve(List<String> script) {
    on("GET /readyz", 503, "{}").on("GET /readyz", 200, "{\"status\":\"UP\"}");
    on("GET /api/v1/runtimes", 200, RUNTIME.formatted("UNRESOLVED", 0, 0));
    on("GET /api/v1/runtimes", 200, RUNTIME.formatted("RESOLVING", 90, 150_000_000));
    on("GET /api/v1/runtimes", 200, RUNTIME.formatted("READY", 173, 290_000_000));
    on("POST /api/v1/runtimes/4.2.0/resolve", 202, "{}");
    on(
        "GET /api/v1/agents",
        200,
        "{\"agents\":[{\"id\":1,\"name\":\"agent-1\",\"state\":\"UP\"}]}");
    on(
        "GET /api/v1/agents",
        200,
        """
        {"agents":[{"id":1,"name":"agent-1","state":"UP"},{"id":2,"name":"agent-2","state":"UP"}]}""");
    on(
        "POST /api/v1/artifacts",
        201,
        "{\"id\":1,\"name\":\"app.jar\",\"sha256\":\"ab12\",\"size\":3}");
    on("POST /api/v1/runs", 201, script.get(0));
    script.forEach(run -> on("GET /api/v1/runs/17", 200, run));
    on(
        "GET /api/v1/runs/17/processes",
        200,
        """
        {"processes":[{"id":31,"kind":"DRIVER","executor_id":null,"agent":"agent-1","state":"EXITED"},
         {"id":32,"kind":"EXECUTOR","executor_id":"1","agent":"agent-1","state":"REGISTERED"},
         {"id":33,"kind":"EXECUTOR","executor_id":"2","agent":"agent-2","state":"REGISTERED",
          "detail":"runtime 4.2.0: 120 of 290 MB"}]}""");
    on("GET /api/v1/runs/17/logs/31/stdout", 206, "| 42 |\n");
    on("GET /api/v1/runs/17/logs/31/stderr", 206, "Exception in thread main\n");
    on(
        "POST /api/v1/sign-in-codes",
        201,
        """
        {"code":"c","url":"http://127.0.0.1/sign-in?code=c","expires_at":"2026-01-01T00:05:00Z"}""");
  }

  /** Appends an answer to the script of "METHOD path". */
  public FakeGateway on(String request, int status, String body) {
    scripts
        .computeIfAbsent(request, key -> new ConcurrentLinkedQueue<>())
        .add(new Answer(status, body));
    return this;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was asked: "METHOD path?query range body". */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(
        exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + range + " " + body);
    if (request.startsWith("GET /api/v1/runs/") && Boolean.getBoolean("fake.deaf")) {
      server.stop(0);
    }
    Answer answer = permitted(exchange) ? next(request) : new Answer(401, "{}");
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static boolean permitted(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().equals("/readyz")
        || ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private Answer next(String request) {
    ConcurrentLinkedQueue<Answer> script = scripts.get(request);
    if (script == null) {
      return new Answer(404, "{}");
    }
    return script.size() > 1 ? script.poll() : script.peek();
  }

  private static String argument(String[] arguments, String prefix) {
    for (String argument : arguments) {
      if (argument.startsWith(prefix)) {
        return argument.substring(prefix.length());
      }
    }
    throw new IllegalArgumentException("Missing: " + prefix);
  }
}
