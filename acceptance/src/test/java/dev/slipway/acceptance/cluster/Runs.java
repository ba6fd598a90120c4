package dev.slipway.acceptance.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Submits the acceptance applications and follows their runs. */
public final class Runs {

  private static final Duration RUN = Duration.ofMinutes(3);

  private final Cluster cluster;

  public Runs(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Submits an application of the acceptance jar: 1 core and 1 GiB for each process. */
  public long submit(String mainClass, int executors, Map<String, String> conf, String... args) {
    return submit(mainClass, executors, 1, conf, args);
  }

  public long submit(
      String mainClass, int executors, int cores, Map<String, String> conf, String... args) {
    long artifact =
        cluster
            .api()
            .upload("slipway-example-witness.jar", Checkout.application())
            .get("id")
            .asLong();
    Map<String, Object> request = new TreeMap<>();
    request.put("name", mainClass.toLowerCase());
    request.put("application", String.valueOf(artifact));
    request.put("main_class", "dev.slipway.examples.witness." + mainClass);
    request.put("arguments", List.of(args));
    request.put("conf", conf);
    request.put("driver", Map.of("cores", 1, "memory", "512m"));
    request.put("executors", Map.of("count", executors, "cores", cores, "memory", "512m"));
    return cluster.api().post("/api/v1/runs", request).get("id").asLong();
  }

  public JsonNode run(long id) {
    return cluster.api().get("/api/v1/runs/" + id);
  }

  public void cancel(long id) {
    cluster.api().post("/api/v1/runs/" + id + "/cancel", Map.of());
  }

  public JsonNode awaitEnd(long id) {
    return Await.until("run " + id + " has ended", RUN, () -> run(id), Runs::hasEnded);
  }

  public JsonNode awaitRegistered(long id, int executors) {
    return Await.until(
        "run " + id + " has " + executors + " executors",
        RUN,
        () -> run(id),
        run -> hasEnded(run) || run.get("executors").get("registered").asInt() == executors);
  }

  /** Waits until some tasks are done, so that what follows happens in mid-job. */
  public JsonNode awaitTasks(long id, int done) {
    return Await.until(
        "run " + id + " has done " + done + " tasks",
        RUN,
        () -> run(id),
        run ->
            hasEnded(run)
                || run.get("progress").isObject()
                    && run.get("progress").get("tasks").get("done").asInt() >= done);
  }

  public List<JsonNode> processes(long id) {
    return cluster
        .api()
        .get("/api/v1/runs/" + id + "/processes")
        .get("processes")
        .valueStream()
        .toList();
  }

  public List<JsonNode> executors(long id) {
    return processes(id).stream()
        .filter(process -> process.get("kind").asString().equals("EXECUTOR"))
        .toList();
  }

  public long driver(long id) {
    return processes(id).stream()
        .filter(process -> process.get("kind").asString().equals("DRIVER"))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asLong();
  }

  public String log(long id, long process, String stream) {
    return cluster.api().text("/api/v1/runs/" + id + "/logs/" + process + "/" + stream);
  }

  /** Whether no process on this host was launched for any process of the run. */
  public boolean nothingIsLeftOf(long id) {
    return processes(id).stream()
        .allMatch(process -> Proc.launchedFor(process.get("id").asLong()).isEmpty());
  }

  /** Free cores of all agents together. */
  public int freeCores() {
    return cluster
        .api()
        .get("/api/v1/agents")
        .get("agents")
        .valueStream()
        .mapToInt(agent -> agent.get("cores").get("free").asInt())
        .sum();
  }

  public static boolean hasEnded(JsonNode run) {
    return run.get("state").asString().equals("TERMINATED");
  }
}
