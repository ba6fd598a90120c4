package dev.slipway.gateway.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Maven repository on this host with a small Spark in it. */
final class FakeRepository implements AutoCloseable {

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  FakeRepository() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Lets requests for jars wait until the answer is counted down. */
  CountDownLatch holdJars() {
    gate = new CountDownLatch(1);
    return gate;
  }

  long requestsFor(String end) {
    return requests.stream().filter(path -> path.endsWith(end)).count();
  }

  /** Adds spark-core, spark-sql and spark-launcher, and two jars that share a file name. */
  void addSpark(String version, Path scratch) throws IOException {
    add("org.example.one", "common", "1", FakeSpark.jar("one"));
    add("org.example.two", "common", "1", FakeSpark.jar("two"));
    add(
        "org.apache.spark",
        "spark-launcher_2.13",
        version,
        FakeSpark.launcher(scratch, "-XX:+A  --add-opens=b=ALL-UNNAMED"));
    add(
        "org.apache.spark",
        "spark-core_2.13",
        version,
        FakeSpark.jar("core"),
        "org.apache.spark:spark-launcher_2.13:" + version,
        "org.example.one:common:1");
    add(
        "org.apache.spark",
        "spark-sql_2.13",
        version,
        FakeSpark.jar("sql"),
        "org.apache.spark:spark-core_2.13:" + version,
        "org.example.two:common:1");
  }

  private void add(String group, String name, String version, byte[] jar, String... needs) {
    StringBuilder dependencies = new StringBuilder();
    for (String need : needs) {
      dependencies
          .append("<dependency>")
          .append(coordinates(need.split(":")))
          .append("</dependency>");
    }
    String pom =
        "<project><modelVersion>4.0.0</modelVersion>"
            + coordinates(group, name, version)
            + "<dependencies>"
            + dependencies
            + "</dependencies></project>";
    String base =
        "/" + group.replace('.', '/') + "/" + name + "/" + version + "/" + name + "-" + version;
    files.put(base + ".pom", pom.getBytes());
    files.put(base + ".jar", jar);
  }

  private static String coordinates(String... parts) {
    return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
        .formatted((Object[]) parts);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    byte[] file = files.get(path);
    try (exchange) {
      if (path.endsWith(".jar")) {
        gate.await();
      }
      exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
      if (file != null) {
        exchange.getResponseBody().write(file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
