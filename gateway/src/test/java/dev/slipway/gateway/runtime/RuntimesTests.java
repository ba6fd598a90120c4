package dev.slipway.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.platform.Await;
import dev.slipway.gateway.platform.SlipwaySettings;
import dev.slipway.gateway.runtime.RuntimeStatus.State;
import dev.slipway.gateway.runtime.resolve.JarFinder;
import dev.slipway.gateway.runtime.resolve.MavenSettings;
import dev.slipway.gateway.runtime.resolve.RuntimeDefinition;
import dev.slipway.gateway.runtime.resolve.SupportJars;
import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RuntimesTests {

  private static final String NAME = "fake";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private FakeRepository repository;
  private final List<Runtimes> started = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    repository = new FakeRepository();
  }

  @AfterEach
  void stop() {
    started.forEach(Runtimes::destroy);
    repository.close();
  }

  @Test
  void makesAClassPathOfWhatARepositoryHolds() throws IOException {
    repository.addSpark("9.9.9", folder.resolve("scratch"));
    Runtimes runtimes = runtimes(RuntimeDefinition.ofVersion("9.9.9"));

    RuntimeManifest manifest = resolved(runtimes);

    assertThat(names(manifest))
        .startsWith("slipway-protocol.jar", "slipway-spark-cluster-manager.jar", "common-1.jar")
        .endsWith(
            "spark-core_2.13-9.9.9.jar",
            "spark-launcher_2.13-9.9.9.jar",
            "spark-sql_2.13-9.9.9.jar")
        .hasSize(7);
    assertThat(manifest.javaOptions()).containsExactly("-XX:+A", "--add-opens=b=ALL-UNNAMED");
    assertThat(runtimes.status(NAME).filesDone()).isEqualTo(7);
    assertThat(runtimes.status(NAME).isDefault()).isTrue();
  }

  @Test
  void givesTwoJarsOfOneNameTwoNames() throws IOException {
    repository.addSpark("9.9.9", folder.resolve("scratch"));
    RuntimeManifest manifest = resolved(runtimes(RuntimeDefinition.ofVersion("9.9.9")));

    assertThat(names(manifest)).doesNotHaveDuplicates();
    assertThat(names(manifest)).filteredOn(name -> name.startsWith("common-1-")).hasSize(1);
  }

  @Test
  void servesEachFileByItsHash() throws IOException {
    repository.addSpark("9.9.9", folder.resolve("scratch"));
    Runtimes runtimes = runtimes(RuntimeDefinition.ofVersion("9.9.9"));

    for (FileRef jar : resolved(runtimes).jars()) {
      assertThat(runtimes.file(jar.sha256()).orElseThrow()).hasSize(jar.size());
    }
    assertThat(runtimes.file("0".repeat(64))).isEmpty();
  }

  @Test
  void resolvesOnceForManyRequests() throws IOException {
    repository.addSpark("9.9.9", folder.resolve("scratch"));
    CountDownLatch jars = repository.holdJars();
    Runtimes runtimes = runtimes(RuntimeDefinition.ofVersion("9.9.9"));
    AtomicInteger ready = new AtomicInteger();
    runtimes.onReady(ready::incrementAndGet);

    runtimes.resolve(NAME);
    runtimes.resolve(NAME);
    Await.until("all jars known", PATIENCE, () -> runtimes.status(NAME).filesTotal() == 5);
    assertThat(runtimes.status(NAME).sentence())
        .isEqualTo("runtime fake is being resolved: 0 of 5 files");
    runtimes.resolve(NAME);
    jars.countDown();
    resolved(runtimes);

    assertThat(ready).hasValue(1);
    assertThat(repository.requestsFor("spark-core_2.13-9.9.9.jar")).isEqualTo(1);
  }

  @Test
  void saysWhyItFailedAndTriesAgainAtTheNextRequest() throws IOException {
    Runtimes runtimes = runtimes(RuntimeDefinition.ofVersion("9.9.9"));
    runtimes.resolve(NAME);
    awaitState(runtimes, State.FAILED);
    assertThat(runtimes.status(NAME).sentence())
        .startsWith("runtime fake could not be resolved: Spark 9.9.9 cannot be fetched");
    assertThat(runtimes.manifest(NAME)).isEmpty();

    repository.addSpark("9.9.9", folder.resolve("scratch"));

    assertThat(resolved(runtimes).jars()).hasSize(7);
    assertThat(runtimes.status(NAME).message()).isNull();
  }

  @Test
  void isReadyAfterARestartWithoutARepository() throws IOException {
    repository.addSpark("9.9.9", folder.resolve("scratch"));
    RuntimeManifest before = resolved(runtimes(RuntimeDefinition.ofVersion("9.9.9")));
    repository.close();

    Runtimes restarted = runtimes(RuntimeDefinition.ofVersion("9.9.9"));

    assertThat(restarted.manifest(NAME)).contains(before);
  }

  @Test
  void isNotReadyAfterARestartWithAnotherDefinition() throws IOException {
    repository.addSpark("9.9.9", folder.resolve("scratch"));
    resolved(runtimes(RuntimeDefinition.ofVersion("9.9.9")));

    Runtimes restarted = runtimes(RuntimeDefinition.ofVersion("9.9.8"));

    assertThat(restarted.status(NAME).state()).isEqualTo(State.UNRESOLVED);
  }

  @Test
  void isNoLongerReadyWhenAFileHasChanged() throws IOException {
    Path home = FakeSpark.home(folder.resolve("home"), folder.resolve("scratch"), "2.13");
    Runtimes runtimes = runtimes(new RuntimeDefinition(null, home));
    FileRef core = file(resolved(runtimes), "spark-core_2.13-9.9.9.jar");
    Files.writeString(home.resolve("jars").resolve(core.name()), "something else");

    assertThat(runtimes.file(core.sha256())).isEmpty();
    assertThat(runtimes.status(NAME).state()).isEqualTo(State.UNRESOLVED);
    assertThat(file(resolved(runtimes), core.name()).sha256()).isNotEqualTo(core.sha256());
  }

  @Test
  void takesAnInstallation() throws IOException {
    Path home = FakeSpark.home(folder.resolve("home"), folder.resolve("scratch"), "2.13");
    Runtimes runtimes = runtimes(new RuntimeDefinition(null, home));

    assertThat(names(resolved(runtimes))).contains("a_b.jar", "spark-core_2.13-9.9.9.jar");
    assertThat(runtimes.status(NAME).sparkVersion()).isEqualTo("9.9.9");
  }

  @Test
  void refusesAnInstallationForAnotherScala() throws IOException {
    Path home = FakeSpark.home(folder.resolve("home"), folder.resolve("scratch"), "2.12");
    Runtimes runtimes = runtimes(new RuntimeDefinition(null, home));

    runtimes.resolve(NAME);

    awaitState(runtimes, State.FAILED);
    assertThat(runtimes.status(NAME).message()).contains("no Spark for Scala 2.13");
  }

  @Test
  void refusesADefaultThatIsNotThere() {
    assertThatThrownBy(() -> new RuntimeSettings(Map.of(), "1.0"))
        .hasMessageContaining("slipway.default-runtime");
  }

  private Runtimes runtimes(RuntimeDefinition definition) throws IOException {
    SlipwaySettings settings = new SlipwaySettings(folder.resolve("data"), null, false);
    Runtimes runtimes =
        new Runtimes(
            new RuntimeSettings(Map.of(NAME, definition), NAME),
            new JarFinder(new MavenSettings(List.of(repository.url()), folder.resolve("cache"))),
            new RuntimeStore(settings, new JsonMapper()),
            new SupportJars(settings));
    started.add(runtimes);
    return runtimes;
  }

  private static RuntimeManifest resolved(Runtimes runtimes) {
    runtimes.resolve(NAME);
    awaitState(runtimes, State.READY);
    return runtimes.manifest(NAME).orElseThrow();
  }

  private static void awaitState(Runtimes runtimes, State state) {
    Await.until(state.name(), PATIENCE, () -> runtimes.status(NAME).state() == state);
  }

  private static List<String> names(RuntimeManifest manifest) {
    return manifest.jars().stream().map(FileRef::name).toList();
  }

  private static FileRef file(RuntimeManifest manifest, String name) {
    return manifest.jars().stream()
        .filter(jar -> jar.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
