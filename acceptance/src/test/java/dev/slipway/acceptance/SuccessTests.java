package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.acceptance.cluster.Await;
import dev.slipway.acceptance.cluster.Checkout;
import dev.slipway.acceptance.cluster.Cluster;
import dev.slipway.acceptance.cluster.EventTail;
import dev.slipway.acceptance.cluster.Proc;
import dev.slipway.acceptance.cluster.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SuccessTests {

  private static final String LOOPBACK_4 = "0100007F";
  private static final String LOOPBACK_6 = "00000000000000000000000001000000";
  private static final String LOOPBACK_4_IN_6 = "0000000000000000FFFF00000100007F";

  private Runs runs;

  @BeforeEach
  void useTheSharedCluster() {
    runs = new Runs(Cluster.shared());
  }

  @Test
  void aClusterModeRunTellsEachStepInItsOrder() {
    long run = runs.submit("Sleeper", 2, Map.of(), "4", "10");
    try (EventTail tail = Cluster.shared().events(run)) {
      JsonNode ended = runs.awaitEnd(run);
      assertThat(ended.get("result").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");

      List<String> types =
          Await.until(
              "the stream has told the end",
              Duration.ofSeconds(10),
              tail::types,
              list -> list.contains("run.resources_free"));
      assertThat(new LinkedHashSet<>(types))
          .containsExactly(
              "run.submitted",
              "run.placed",
              "driver.launched",
              "driver.started",
              "executor.requested",
              "executor.launched",
              "executor.registered",
              "executor.exited",
              "driver.exited",
              "run.finished",
              "run.resources_free");
    }
    assertThat(runs.log(run, runs.driver(run), "stdout")).contains("slept 4 times");
    assertThat(
            runs.processes(run).stream().map(process -> process.get("agent").asString()).distinct())
        .hasSize(2);
    assertThat(runs.freeCores()).isEqualTo(2 * Cluster.CORES);
    assertThat(runs.nothingIsLeftOf(run)).isTrue();
  }

  @Test
  void showsTheTaskCountsOfSparksOwnEventLogAndListensOnLoopbackOnly(@TempDir Path logs)
      throws IOException {
    Files.setPosixFilePermissions(logs, PosixFilePermissions.fromString("rwxrwxrwx"));
    Map<String, String> conf =
        Map.of(
            "spark.eventLog.enabled", "true",
            "spark.eventLog.dir", logs.toUri().toString(),
            "spark.eventLog.rolling.enabled", "false",
            "spark.eventLog.compress", "false");
    long run = runs.submit("Sleeper", 2, conf, "30", "100");
    runs.awaitTasks(run, 2);
    assertThat(Proc.listening(processesOfTheCluster()))
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address).isIn(LOOPBACK_4, LOOPBACK_6, LOOPBACK_4_IN_6));

    JsonNode ended = runs.awaitEnd(run);

    assertThat(ended.get("result").asString()).isEqualTo("SUCCEEDED");
    long done = ended.get("progress").get("tasks").get("done").asLong();
    assertThat(done).isEqualTo(tasksInEventLog(logs)).isEqualTo(30);
    assertThat(
            runs.executors(run).stream()
                .mapToLong(executor -> executor.get("tasks").get("done").asLong())
                .sum())
        .isEqualTo(done);
  }

  @Test
  void countsTheWordsOfATextThatCameWithTheSubmission() {
    long application = upload("wordcount.jar", Checkout.wordCount());
    long text = upload("licence.txt", Checkout.root().resolve("LICENSE"));

    long run =
        Cluster.shared()
            .api()
            .post(
                "/api/v1/runs",
                Map.of(
                    "application", String.valueOf(application),
                    "main_class", "dev.slipway.examples.wordcount.WordCount",
                    "arguments", List.of("licence.txt", "3"),
                    "files", List.of(String.valueOf(text)),
                    "driver", Map.of("memory", "512m"),
                    "executors", Map.of("count", 1, "memory", "512m")))
            .get("id")
            .asLong();

    JsonNode ended = runs.awaitEnd(run);
    assertThat(ended.get("result").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
    assertThat(ended.get("name").asString()).isEqualTo("WordCount");
    assertThat(runs.log(run, runs.driver(run), "stdout")).contains("the", "distinct");
  }

  private static long upload(String name, Path file) {
    return Cluster.shared().api().upload(name, file).get("id").asLong();
  }

  @Test
  void anApplicationThatTriesToOpenTheEmbeddedDatabaseIsRefused() throws IOException {
    Path pid = Cluster.shared().folder().resolve("gateway/postgres");
    String port = postmasterPort(pid);

    long run = runs.submit("DatabaseProbe", 0, Map.of(), port);

    JsonNode ended = runs.awaitEnd(run);
    assertThat(ended.get("result").asString()).isEqualTo("SUCCEEDED");
    assertThat(runs.log(run, runs.driver(run), "stdout")).contains("refused with");
  }

  /** The fourth line of postmaster.pid is the port. */
  private static String postmasterPort(Path folder) throws IOException {
    try (Stream<Path> files =
        Files.find(folder, 3, (file, is) -> file.endsWith("postmaster.pid"))) {
      return Files.readAllLines(files.findFirst().orElseThrow()).get(3).strip();
    }
  }

  private static Set<Long> processesOfTheCluster() {
    Set<Long> pids = Proc.mentioning(Cluster.shared().folder().toString());
    assertThat(pids).hasSizeGreaterThan(5);
    return pids;
  }

  private static long tasksInEventLog(Path logs) throws IOException {
    try (Stream<Path> files = Files.walk(logs)) {
      Path log = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      try (Stream<String> lines = Files.lines(log)) {
        return lines.filter(line -> line.contains("\"Event\":\"SparkListenerTaskEnd\"")).count();
      }
    }
  }
}
