package dev.slipway.agent.logs;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.agent.folder.AgentFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The agent's only open port. */
public final class LogServer implements AutoCloseable {

  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "logs");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Serves from now on, at a free port.
   *
   * @param host to bind, and nothing else
   * @param credential the agent's own, null before it has joined; grants are checked against it
   */
  public LogServer(
      String host, AgentFolder folder, Supplier<String> credential, InstantSource clock)
      throws IOException {
    // The JDK's server waits for slow peers without end unless told otherwise, in seconds.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "60");
    server = HttpServer.create(new InetSocketAddress(host, 0), 0);
    server.setExecutor(threads);
    server.createContext("/", new LogHandler(folder, credential, clock));
    server.start();
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
