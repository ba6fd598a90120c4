package dev.slipway.acceptance.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One gateway with its own PostgreSQL and two agents, each with a folder that only it sees: nothing
 * but HTTP passes between them. Every process ends with this JVM; their logs stay in target/logs.
 */
public final class Cluster {

  public static final int CORES = 2;
  private static final Duration START = Duration.ofSeconds(90);
  private static Cluster shared;

  private final Path folder;
  private final Path logs;
  private final int port;
  private final Map<String, Child> children = new TreeMap<>();

  private Cluster() throws IOException {
    this.folder =
        Files.createTempDirectory(
            "slipway-acceptance-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    this.logs = Files.createDirectories(Checkout.root().resolve("acceptance/target/logs"));
    this.port = freePort();
    for (String part : List.of("gateway", "agent-1", "agent-2", "tokens")) {
      Files.createDirectory(
          folder.resolve(part),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  /** The cluster that all tests of this JVM share, with its default runtime resolved. */
  public static synchronized Cluster shared() {
    if (shared == null) {
      try {
        shared = new Cluster();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
      shared.startGateway();
      shared.resolveRuntime();
      shared.startAgents();
    }
    return shared;
  }

  public Api api() {
    return new Api(base(), secret("admin-token"));
  }

  /** The events of a run from its first on. */
  public EventTail events(long runId) {
    return new EventTail(base() + "/api/v1/events?after=0&run=" + runId, secret("admin-token"));
  }

  public Path folder() {
    return folder;
  }

  public Child child(String name) {
    return children.get(name);
  }

  public void startGateway() {
    start(
        "gateway",
        List.of("agent-1", "agent-2"),
        List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-jar",
            Checkout.gateway().toString(),
            "--server.port=" + port,
            "--slipway.data=" + folder.resolve("gateway"),
            "--slipway.database=embedded",
            "--slipway.end-with-parent=true"));
    Await.until("the gateway is ready", START, this::isReady);
  }

  public void startAgents() {
    startAgent("agent-1", "agent-2");
    startAgent("agent-2", "agent-1");
    Await.until(
        "both agents are up",
        START,
        () -> {
          requireAlive("agent-1");
          requireAlive("agent-2");
          return api()
              .get("/api/v1/agents")
              .findValuesAsString("state")
              .equals(List.of("UP", "UP"));
        });
  }

  private void startAgent(String name, String other) {
    Path token = copyOfJoinToken(name);
    start(
        name,
        List.of(other, "gateway"),
        List.of(
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            Checkout.agent().toString(),
            "--gateway",
            base(),
            "--name",
            name,
            "--folder",
            folder.resolve(name).toString(),
            "--join-token-file",
            token.toString(),
            "--cores",
            String.valueOf(CORES),
            "--memory",
            "3g",
            "--end-with-parent"));
  }

  /** As an operator hands the token over to a node. */
  private Path copyOfJoinToken(String agent) {
    try {
      Path copy = folder.resolve("tokens").resolve(agent);
      if (!Files.exists(copy)) {
        Files.copy(folder.resolve("gateway/join-token"), copy);
      }
      return copy;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void start(String name, List<String> hidden, List<String> arguments) {
    List<String> command = new ArrayList<>(MountNamespace.hiding(folder, hidden));
    command.add(Checkout.java().toString());
    command.addAll(arguments);
    children.put(name, new Child(name, command, logs.resolve(name + ".log")));
  }

  private void resolveRuntime() {
    String name =
        api()
            .get("/api/v1/runtimes")
            .get("runtimes")
            .valueStream()
            .filter(runtime -> runtime.get("is_default").asBoolean())
            .findFirst()
            .orElseThrow()
            .get("name")
            .asString();
    api().post("/api/v1/runtimes/" + name + "/resolve", Map.of());
    Await.until(
        "runtime " + name + " is ready",
        Duration.ofMinutes(5),
        () ->
            api()
                .get("/api/v1/runtimes")
                .get("runtimes")
                .valueStream()
                .filter(runtime -> runtime.get("name").asString().equals(name))
                .anyMatch(runtime -> runtime.get("state").asString().equals("READY")));
  }

  private boolean isReady() {
    requireAlive("gateway");
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/readyz")).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void requireAlive(String name) {
    if (!child(name).isAlive()) {
      throw new AssertionError(name + " has ended; see " + child(name).log());
    }
  }

  private String base() {
    return "http://127.0.0.1:" + port;
  }

  private String secret(String file) {
    try {
      return Files.readString(folder.resolve("gateway").resolve(file)).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Agents first, so that what they run ends before what they report to. */
  private void end() {
    for (String name : List.of("agent-1", "agent-2", "gateway")) {
      Child child = children.get(name);
      if (child != null) {
        child.release();
      }
    }
    Folders.delete(folder);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
