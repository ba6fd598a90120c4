package dev.slipway.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom the agent may know. */
class ArchitectureTests {

  private static final Pattern SHELL_STRING =
      Pattern.compile("\\bsh\\s+-c\\b|\"-c\"|Runtime\\.getRuntime\\(\\)\\.exec");

  private final JavaClasses agent = new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void knowsNeitherSchedulerNorGatewayNorDatabaseNorSpring() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.slipway.scheduler..",
            "dev.slipway.gateway..",
            "org.springframework..",
            "org.apache.spark..",
            "java.sql..",
            "javax.sql..")
        .check(agent);
  }

  @Test
  void readsDiskAndProcessesWithoutKnowingWhoAsks() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.slipway.agent.folder", "dev.slipway.agent.os")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.slipway.agent.process", "dev.slipway.agent.sync", "dev.slipway.agent.gateway")
        .check(agent);
  }

  @Test
  void startsProcessesInOnePlaceOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.slipway.agent.os")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(agent);
  }

  @Test
  void hasNoShellString() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
      List<Path> files = sources.filter(Files::isRegularFile).toList();
      assertThat(files).hasSizeGreaterThan(30);
      for (Path file : files) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(SHELL_STRING);
      }
    }
  }
}
