package dev.slipway.gateway.world;

import dev.slipway.gateway.platform.MovableClock;
import dev.slipway.gateway.platform.SlipwaySettings;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The gateway as its clients, agents and drivers see it. */
public class World {

  private final WebServerApplicationContext server;
  private final SlipwaySettings settings;
  private final JdbcClient jdbc;
  public final MovableClock clock;

  World(
      WebServerApplicationContext server,
      SlipwaySettings settings,
      JdbcClient jdbc,
      MovableClock clock) {
    this.server = server;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Removes what earlier tests left: runs, processes, agents. Events stay: their numbers must rise.
   */
  public void clear() {
    Await.until("nothing is in the way of clearing", this::cleared, Boolean::booleanValue);
  }

  private boolean cleared() {
    try {
      jdbc.sql("TRUNCATE explanation, process, application, attempt, task_run, run, agent")
          .update();
      return true;
    } catch (PessimisticLockingFailureException aLoopWasReading) {
      return false;
    }
  }

  public Http api() {
    return new Http(base(), token("admin-token"));
  }

  public FakeAgent agent(String name, int cores, long memoryMb) {
    return new FakeAgent(api(), token("join-token"), name, cores, memoryMb);
  }

  public FakeDriver driver(LaunchSpec spec) {
    return new FakeDriver(api(), spec);
  }

  /** Submits a driver and executors of one core and 1 GiB each; answers the run's id. */
  public long submit(int executors) {
    return api().post("/api/v1/runs", request(executors), JsonNode.class).get("id").asLong();
  }

  public Map<String, Object> request(int executors) {
    return Map.of(
        "name",
        "witness",
        "application",
        String.valueOf(application()),
        "main_class",
        "example.Main",
        "runtime",
        "test",
        "driver",
        Map.of("cores", 1, "memory", "1g"),
        "executors",
        Map.of("count", executors, "cores", 1, "memory", "1g"));
  }

  public JsonNode run(long id) {
    return api().get("/api/v1/runs/" + id);
  }

  public JsonNode awaitRun(long id, String state) {
    return Await.until(
        "run " + id + " is " + state,
        () -> run(id),
        run -> run.get("state").asString().equals(state));
  }

  public List<JsonNode> processes(long runId) {
    JsonNode list = api().get("/api/v1/runs/" + runId + "/processes").get("processes");
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  /** Types of a run's numbered events, in order. */
  public List<String> events(long runId) {
    return jdbc.sql(
            "SELECT type FROM event WHERE run_id = :run AND event_no IS NOT NULL ORDER BY event_no")
        .param("run", runId)
        .query(String.class)
        .list();
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public String base() {
    return "http://127.0.0.1:" + server.getWebServer().getPort();
  }

  /** Id of an uploaded jar that has the class {@code example.Main}. */
  public long application() {
    return api().upload("/api/v1/artifacts?name=witness.jar", jar()).get("id").asLong();
  }

  private static byte[] jar() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        ZipEntry entry = new ZipEntry("example/Main.class");
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.closeEntry();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String token(String file) {
    try {
      return Files.readString(settings.data().resolve(file)).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
