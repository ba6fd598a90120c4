package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.Exit.Reason;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import dev.slipway.protocol.launch.FileRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process needs is on the node before it is launched, or it is not launched. */
class PreparationTests {

  @TempDir Path temporary;
  private TestNode node;

  @BeforeEach
  void start() throws IOException {
    node = new TestNode(temporary);
    node.start();
  }

  @AfterEach
  void end() throws IOException {
    node.close();
  }

  @Test
  void fetchesEachFileOnceAndPutsFilesIntoTheWorkingDirectory() throws IOException {
    FileRef jar = node.gateway.file("spark.jar", "classes");
    FileRef data = node.gateway.file("data.csv", "1,2,3");
    node.gateway.runtime("4.2.0", jar);
    for (long id = 1; id <= 3; id++) {
      node.gateway.run(id, node.script("4.2.0", List.of(data), "cat data.csv app.jar"));
    }

    for (long id = 1; id <= 3; id++) {
      assertThat(node.await(id, Phase.EXITED).exit().code()).isZero();
      assertThat(node.output(id)).isEqualTo("1,2,3an application");
    }
    assertThat(node.gateway.fileRequests()).isEqualTo(3);
    assertThat(runtimeJars()).hasSize(1).allMatch(name -> name.endsWith("-spark.jar"));
  }

  private List<String> runtimeJars() throws IOException {
    try (Stream<Path> jars = Files.walk(node.folder.resolve("cache/runtimes"))) {
      return jars.filter(Files::isRegularFile).map(jar -> jar.getFileName().toString()).toList();
    }
  }

  @Test
  void refusesAFileWithOtherContentThanItsHash() throws IOException {
    FileRef data = node.gateway.file("data.csv", "1,2,3");
    node.gateway.corrupt(data);
    node.gateway.run(1, node.script("test", List.of(data), "echo launched"));

    Exit exit = node.await(1, Phase.EXITED).exit();

    assertThat(exit.reason()).isEqualTo(Reason.LAUNCH_FAILED);
    assertThat(exit.message()).contains("data.csv").contains("SHA-256");
    assertThat(node.output(1)).isEmpty();
    assertThat(cachedFiles()).doesNotContain(data.sha256());
  }

  private List<String> cachedFiles() throws IOException {
    try (Stream<Path> files = Files.list(node.folder.resolve("cache/files"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void saysWhichRuntimeTheGatewayDoesNotHave() throws IOException {
    node.gateway.run(1, node.script("9.9.9", List.of(), "echo launched"));

    Exit exit = node.await(1, Phase.EXITED).exit();

    assertThat(exit.reason()).isEqualTo(Reason.LAUNCH_FAILED);
    assertThat(exit.message()).isEqualTo("The gateway does not have runtime 9.9.9.");
  }

  @Test
  void waitsForARuntimeThatIsNotReadyYetAndSaysSo() throws IOException {
    node.gateway.run(1, node.script("late", List.of(), "exit 0"));
    Await.until(
        "it says what it waits for",
        () -> String.valueOf(node.gateway.observed(1)).contains("runtime late: waiting"));

    node.gateway.runtime("late", node.gateway.file("spark.jar", "classes"));

    assertThat(node.await(1, Phase.EXITED).exit().code()).isZero();
  }

  @Test
  void refusesNamesThatLeadOutOfTheFolder() throws IOException {
    FileRef good = node.gateway.file("data.csv", "1,2,3");
    FileRef evil = new FileRef("../../evil", good.sha256(), good.size());
    node.gateway.run(1, node.script("test", List.of(evil), "echo launched"));

    assertThat(node.await(1, Phase.EXITED).exit().reason()).isEqualTo(Reason.LAUNCH_FAILED);
    assertThat(node.folder.resolve("processes/evil")).doesNotExist();
  }

  @Test
  void refusesTwoFilesOfOneName() throws IOException {
    FileRef one = node.gateway.file("data.csv", "1");
    FileRef two = node.gateway.file("data.csv", "2");
    node.gateway.run(1, node.script("test", List.of(one, two), "echo launched"));

    assertThat(node.await(1, Phase.EXITED).exit().message()).contains("both named data.csv");
  }
}
