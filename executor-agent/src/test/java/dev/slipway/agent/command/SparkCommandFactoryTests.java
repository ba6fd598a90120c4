package dev.slipway.agent.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.cache.Materials;
import dev.slipway.agent.cache.Runtime;
import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.agent.folder.JournalEntry;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.agent.platform.LaunchException;
import dev.slipway.protocol.launch.DriverSpec;
import dev.slipway.protocol.launch.ExecutorSpec;
import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkCommandFactoryTests {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final FileRef APPLICATION = new FileRef("app.jar", "0".repeat(64), 1);

  @TempDir Path temporary;
  private ProcessFolder folder;
  private final SparkCommandFactory factory =
      new SparkCommandFactory(
          JAVA,
          "127.0.0.1",
          URI.create("http://127.0.0.1:8080"),
          Map.of(
              "PATH", "/bin",
              "LC_ALL", "C",
              "JAVA_TOOL_OPTIONS", "-javaagent:x",
              "LD_PRELOAD", "x",
              "SECRET", "x"));

  @BeforeEach
  void journal() throws IOException {
    try (AgentFolder agent = AgentFolder.open(temporary.resolve("agent"))) {
      folder = agent.process(31);
      folder.journal(new JournalEntry(31, "token", driver(Map.of())));
    }
  }

  private static LaunchSpec driver(Map<String, String> conf) {
    DriverSpec driver =
        new DriverSpec(
            "com.example.Main",
            APPLICATION,
            List.of(),
            List.of(),
            List.of("--name", "-x"),
            conf,
            "driver-token");
    return new LaunchSpec(17, 18, "4.2.0", 1, 1024, 1408, "the-secret", driver, null);
  }

  private static LaunchSpec executor(List<String> javaOptions) {
    ExecutorSpec executor =
        new ExecutorSpec(
            "2", "spark://CoarseGrainedScheduler@127.0.0.1:4040", "slipway-18", javaOptions);
    return new LaunchSpec(17, 18, "4.2.0", 3, 512, 896, "the-secret", null, executor);
  }

  private Materials materials() {
    Runtime runtime =
        new Runtime(List.of(Path.of("/c/b.jar"), Path.of("/c/a.jar")), List.of("--add-opens=x=y"));
    Path work = folder.work();
    return new Materials(
        runtime,
        work.resolve("app.jar"),
        List.of(work.resolve("more.jar")),
        List.of(work.resolve("data.csv")));
  }

  private Properties properties() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(folder.file("spark.properties"))) {
      properties.load(in);
    }
    return properties;
  }

  @Test
  void startsADriverThroughItsMainWithArgumentsLast() throws IOException, LaunchException {
    Map<String, String> conf =
        Map.of("spark.driver.extraJavaOptions", "-Da='b c' -Xmx9g --add-opens java.base/x=ALL");

    List<String> argv = factory.create(folder, driver(conf), materials()).argv();

    assertThat(argv)
        .containsExactly(
            JAVA.toString(),
            "--add-opens=x=y",
            "-Da=b c",
            "-Xmx9g",
            "--add-opens",
            "java.base/x=ALL",
            "-Dslipway.failure.file=" + folder.file("failure"),
            "-Xmx1024m",
            "-Djava.io.tmpdir=" + folder.file("tmp"),
            "-cp",
            "/c/b.jar:/c/a.jar",
            "dev.slipway.spark.DriverMain",
            "--properties-file",
            folder.file("spark.properties").toString(),
            "--class",
            "com.example.Main",
            folder.work().resolve("app.jar").toString(),
            "--name",
            "-x");
  }

  @Test
  void givesADriverPropertiesThatItsSubmitterCannotChange() throws IOException, LaunchException {
    Map<String, String> conf =
        Map.of(
            "spark.master", "local[*]",
            "spark.authenticate", "false",
            "spark.driver.bindAddress", "0.0.0.0",
            "spark.jars", "hdfs://x/y.jar",
            "spark.sql.shuffle.partitions", "4");

    factory.create(folder, driver(conf), materials());

    assertThat(properties())
        .containsEntry("spark.master", "spark-slipway://127.0.0.1:8080")
        .containsEntry("spark.slipway.gateway", "http://127.0.0.1:8080")
        .containsEntry("spark.app.id", "slipway-18")
        .containsEntry("spark.submit.deployMode", "client")
        .containsEntry("spark.driver.host", "127.0.0.1")
        .containsEntry("spark.driver.bindAddress", "127.0.0.1")
        .containsEntry("spark.authenticate", "true")
        .containsEntry("spark.authenticate.secret", "the-secret")
        .containsEntry("spark.network.crypto.enabled", "true")
        .containsEntry("spark.local.dir", folder.file("local").toString())
        .containsEntry("spark.jars", "hdfs://x/y.jar," + folder.work().resolve("more.jar"))
        .containsEntry("spark.files", folder.work().resolve("data.csv").toString())
        .containsEntry("spark.sql.shuffle.partitions", "4");
  }

  @Test
  void keepsSecretsInPrivateFilesAndOutOfTheCommandLine() throws IOException, LaunchException {
    Command driver = factory.create(folder, driver(Map.of()), materials());
    Command executor = factory.create(folder, executor(List.of()), materials());

    assertThat(driver.argv().toString()).doesNotContain("the-secret", "driver-token");
    assertThat(executor.argv().toString()).doesNotContain("the-secret");
    assertThat(driver.environment().toString()).doesNotContain("the-secret", "driver-token");
    assertThat(executor.environment()).containsEntry("_SPARK_AUTH_SECRET", "the-secret");
    assertThat(folder.file("driver.token")).hasContent("driver-token");
    for (String name : List.of("driver.token", "spark.properties")) {
      assertThat(Files.getPosixFilePermissions(folder.file(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void startsAnExecutorAsSparkExpectsIt() throws IOException, LaunchException {
    List<String> argv =
        factory.create(folder, executor(List.of("-Dspark.driver.port=1")), materials()).argv();

    assertThat(argv)
        .containsExactly(
            JAVA.toString(),
            "--add-opens=x=y",
            "-Dspark.driver.port=1",
            "-Dspark.authenticate=true",
            "-Dspark.network.crypto.enabled=true",
            "-Xmx512m",
            "-Djava.io.tmpdir=" + folder.file("tmp"),
            "-cp",
            "/c/b.jar:/c/a.jar",
            "org.apache.spark.executor.CoarseGrainedExecutorBackend",
            "--driver-url",
            "spark://CoarseGrainedScheduler@127.0.0.1:4040",
            "--executor-id",
            "2",
            "--bind-address",
            "127.0.0.1",
            "--hostname",
            "127.0.0.1",
            "--cores",
            "3",
            "--app-id",
            "slipway-18",
            "--resourceProfileId",
            "0");
  }

  @Test
  void passesOnlyHarmlessVariables() throws IOException, LaunchException {
    Map<String, String> environment =
        factory.create(folder, driver(Map.of()), materials()).environment();

    assertThat(environment)
        .containsOnlyKeys("PATH", "LC_ALL", "SPARK_LOCAL_IP", "SPARK_LOCAL_DIRS", "SPARK_USER");
  }

  @Test
  void refusesWordsThatWouldStartSomethingElse() {
    for (String word : List.of("Evil", "-jar", "-cp", "@file", "-", "--module", "--add-opens")) {
      assertThatThrownBy(() -> factory.create(folder, executor(List.of(word)), materials()))
          .as(word)
          .isInstanceOf(LaunchException.class);
    }
  }
}
