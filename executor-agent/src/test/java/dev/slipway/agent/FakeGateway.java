package dev.slipway.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.agent.platform.Json;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.protocol.agent.DesiredProcess;
import dev.slipway.protocol.agent.JoinAnswer;
import dev.slipway.protocol.agent.ObservedProcess;
import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.LaunchSpec;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Speaks the gateway's side of the agent's channel, and does to it what networks do. */
final class FakeGateway implements AutoCloseable {

  static final String JOIN_TOKEN = "join-me";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<Long, DesiredProcess> desired = new TreeMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, RuntimeManifest> runtimes = new ConcurrentHashMap<>();
  private final Set<String> credentials = new HashSet<>();
  private final AtomicInteger toLose = new AtomicInteger();
  private final AtomicInteger fileRequests = new AtomicInteger();
  private final List<AgentOrders> stale = new ArrayList<>();
  private long revision = 1;
  private int joins;
  private AgentSync last;
  private volatile boolean filesHeld;

  FakeGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    runtimes.put("test", new RuntimeManifest("test", "0".repeat(64), List.of(), List.of()));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized void run(long id, LaunchSpec spec) {
    desired.put(id, new DesiredProcess(id, false, spec));
    changed();
  }

  synchronized void stop(long id) {
    desired.computeIfPresent(id, (key, old) -> new DesiredProcess(id, true, old.spec()));
    changed();
  }

  /** The agent hears of it only when it is to stop already. */
  synchronized void runAndStop(long id, LaunchSpec spec) {
    desired.put(id, new DesiredProcess(id, true, spec));
    changed();
  }

  /** From now on, files are asked for in vain. */
  void holdFiles() {
    filesHeld = true;
  }

  /** Lists a process as if the agent had told of it before. */
  synchronized void claim(long id, boolean stop) {
    desired.put(id, new DesiredProcess(id, stop, null));
    changed();
  }

  synchronized void unlist(long id) {
    desired.remove(id);
    changed();
  }

  private void changed() {
    revision++;
    notifyAll();
  }

  /** The next answers come late: these orders, then whatever is right. */
  synchronized void answerNext(AgentOrders orders) {
    stale.add(orders);
    notifyAll();
  }

  synchronized boolean staleGone() {
    return stale.isEmpty();
  }

  synchronized long revision() {
    return revision;
  }

  /** The next exchanges are heard and their answers lost. */
  void loseAnswers(int count) {
    toLose.set(count);
  }

  int answersToLose() {
    return toLose.get();
  }

  synchronized void refuseCredentials() {
    credentials.clear();
  }

  synchronized int joins() {
    return joins;
  }

  int fileRequests() {
    return fileRequests.get();
  }

  synchronized String credential() {
    return credentials.iterator().next();
  }

  synchronized AgentSync last() {
    return last;
  }

  synchronized ObservedProcess observed(long id) {
    return last == null
        ? null
        : last.processes().stream().filter(p -> p.processId() == id).findFirst().orElse(null);
  }

  FileRef file(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String sha256 = sha256(bytes);
    files.put(sha256, bytes);
    return new FileRef(name, sha256, bytes.length);
  }

  /** Serves other bytes than the hash says. */
  void corrupt(FileRef file) {
    files.put(file.sha256(), "something else".getBytes(StandardCharsets.UTF_8));
  }

  void runtime(String name, FileRef... jars) {
    String digest = sha256(name.getBytes(StandardCharsets.UTF_8));
    runtimes.put(name, new RuntimeManifest(name, digest, List.of(jars), List.of("-Dmodule=1")));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String header = exchange.getRequestHeaders().getFirst("Authorization");
      String token = header == null ? "" : header.replaceFirst("^Bearer ", "");
      byte[] body = exchange.getRequestBody().readAllBytes();
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (path.equals(Protocol.AGENT_JOIN)) {
        join(exchange, token);
      } else if (!known(token)) {
        exchange.sendResponseHeaders(401, -1);
      } else if (path.equals(Protocol.AGENT_SYNC)) {
        sync(exchange, Json.read(body, AgentSync.class));
      } else if (path.startsWith(Protocol.AGENT_FILES)) {
        fileRequests.incrementAndGet();
        awaitFiles();
        answer(exchange, files.get(name));
      } else {
        RuntimeManifest runtime = runtimes.get(name);
        answer(exchange, runtime == null ? null : Json.write(runtime));
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitFiles() throws InterruptedException {
    while (filesHeld) {
      wait();
    }
  }

  private synchronized boolean known(String token) {
    return credentials.contains(token);
  }

  private void join(HttpExchange exchange, String token) throws IOException {
    if (!token.equals(JOIN_TOKEN)) {
      exchange.sendResponseHeaders(401, -1);
      return;
    }
    JoinAnswer joined;
    synchronized (this) {
      joined = new JoinAnswer(1, "credential-" + ++joins);
      credentials.add(joined.credential());
    }
    answer(exchange, Json.write(joined));
  }

  private void sync(HttpExchange exchange, AgentSync sync)
      throws IOException, InterruptedException {
    AgentOrders orders;
    synchronized (this) {
      if (last == null || isNewer(sync)) {
        last = sync;
      }
      long end = System.nanoTime() + sync.holdMillis() * 1_000_000;
      while (sync.seenRevision() == revision && stale.isEmpty() && System.nanoTime() < end) {
        wait(50);
      }
      orders = stale.isEmpty() ? orders(sync) : stale.remove(0);
    }
    if (toLose.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
      answer(exchange, Json.write(orders));
    }
  }

  private boolean isNewer(AgentSync sync) {
    return sync.start() > last.start()
        || (sync.start() == last.start() && sync.sequence() > last.sequence());
  }

  private AgentOrders orders(AgentSync sync) {
    Set<Long> told =
        sync.processes().stream().map(ObservedProcess::processId).collect(Collectors.toSet());
    return new AgentOrders(
        revision,
        desired.values().stream()
            .map(d -> told.contains(d.processId()) ? withoutSpec(d) : d)
            .toList());
  }

  private static DesiredProcess withoutSpec(DesiredProcess desired) {
    return new DesiredProcess(desired.processId(), desired.stop(), null);
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    if (body == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
