package dev.slipway.spark.fake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.DriverSync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers syncs, holding them as a gateway does, and runs executors on this machine. */
public final class FakeGateway implements AutoCloseable {

  public static final String TOKEN = "slw_driver_token";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Thread lastResort = new Thread(this::endExecutors);
  private final FakeAgent agent;
  private ExecutorService threads;
  private HttpServer server;
  private int port;
  private long revision = 1;
  private boolean stop;
  private DriverSync last;
  private String lastText = "";

  public FakeGateway(String secret, Path folder) throws IOException {
    this.agent = new FakeAgent(secret, folder, this::changed);
    Runtime.getRuntime().addShutdownHook(lastResort);
    open();
  }

  /** Listens (again) on the port it had. */
  public synchronized void open() throws IOException {
    threads = Executors.newCachedThreadPool();
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    port = server.getAddress().getPort();
    server.setExecutor(threads);
    server.createContext(Protocol.DRIVER_SYNC, this::handle);
    server.start();
  }

  /** Is away: connections break and are refused. */
  public void shut() {
    HttpServer gone;
    synchronized (this) {
      gone = server;
      threads.shutdownNow();
    }
    gone.stop(0);
  }

  public int port() {
    return port;
  }

  /** The newest sync taken, or null. */
  public synchronized DriverSync last() {
    return last;
  }

  /** The newest sync as it came. */
  public synchronized String lastText() {
    return lastText;
  }

  public synchronized Process process(String executorId) {
    return agent.process(executorId);
  }

  /** Orders the application to end. */
  public synchronized void orderStop() {
    stop = true;
    revise();
  }

  /** Exits are not reported while silent. */
  public synchronized void silence(boolean silent) {
    if (silent) {
      agent.silence();
    } else {
      agent.speak();
      agent.reconcile(last);
      revise();
    }
  }

  @Override
  public void close() {
    shut();
    endExecutors();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  private void endExecutors() {
    agent.endAll();
  }

  private synchronized void changed() {
    if (last != null) {
      agent.reconcile(last);
    }
    revise();
  }

  private void revise() {
    revision++;
    notifyAll();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean known =
          ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] answer = known ? MAPPER.writeValueAsBytes(answer(body)) : new byte[0];
      exchange.sendResponseHeaders(known ? 200 : 401, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized DriverOrders answer(byte[] body) throws IOException, InterruptedException {
    DriverSync sync = MAPPER.readValue(body, DriverSync.class);
    if (last == null || sync.sequence() > last.sequence()) {
      last = sync;
      lastText = new String(body, StandardCharsets.UTF_8);
      int before = agent.grants().size();
      agent.reconcile(sync);
      if (agent.grants().size() != before) {
        revise();
      }
    }
    long end = System.nanoTime() + sync.holdMillis() * 1_000_000;
    while (revision <= sync.seenRevision() && System.nanoTime() < end) {
      wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }
    return new DriverOrders(revision, agent.grants(), stop);
  }

  /** Writes {@link #TOKEN} into a file of {@code folder}. */
  public static Path tokenFile(Path folder) {
    try {
      return java.nio.file.Files.writeString(folder.resolve("token"), TOKEN + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
