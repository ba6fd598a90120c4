package dev.slipway.gateway.runtime.resolve;

import coursierapi.Cache;
import coursierapi.Dependency;
import coursierapi.Fetch;
import coursierapi.MavenRepository;
import coursierapi.Module;
import coursierapi.Repository;
import coursierapi.ResolutionParams;
import coursierapi.error.CoursierError;
import dev.slipway.gateway.platform.OwnerFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the jars of a Spark. */
@Component
public class JarFinder {

  private static final String SPARK = "org.apache.spark";
  private static final String SCALA = "_2.13";

  /** Spark 3.5 logs through SLF4J 2 while some of its dependencies ask for 1.7. */
  private static final Module SLF4J = Module.of("org.slf4j", "slf4j-api");

  private static final String SLF4J_OF_SPARK_3 = "2.0.7";

  private final MavenSettings settings;

  public JarFinder(MavenSettings settings) {
    this.settings = settings;
  }

  /**
   * The jars of a Spark, downloaded if they come from a repository and are not in the cache.
   *
   * @throws IOException with a sentence that says what is missing
   */
  public List<Path> find(RuntimeDefinition definition, FetchProgress progress) throws IOException {
    return definition.sparkHome() == null
        ? fetch(definition.sparkVersion(), progress)
        : installed(definition.sparkHome());
  }

  private List<Path> fetch(String version, FetchProgress progress) throws IOException {
    OwnerFiles.folder(settings.cache().toAbsolutePath());
    ResolutionParams pins = ResolutionParams.create();
    Fetch fetch =
        Fetch.create()
            .withRepositories(
                settings.repositories().stream()
                    .map(MavenRepository::of)
                    .toArray(Repository[]::new))
            .addDependencies(
                Dependency.of(SPARK, "spark-core" + SCALA, version),
                Dependency.of(SPARK, "spark-sql" + SCALA, version))
            .withResolutionParams(
                version.startsWith("3.") ? pins.forceVersion(SLF4J, SLF4J_OF_SPARK_3) : pins)
            .withCache(Cache.create().withLocation(settings.cache().toFile()).withLogger(progress));
    try {
      return fetch.fetch().stream().map(File::toPath).filter(JarFinder::isJar).toList();
    } catch (CoursierError e) {
      throw new IOException(
          "Spark " + version + " cannot be fetched: " + firstLine(e.getMessage()), e);
    }
  }

  private static List<Path> installed(Path home) throws IOException {
    Path jars = home.resolve("jars");
    if (!Files.isDirectory(jars)) {
      throw new IOException("There is no folder " + jars);
    }
    try (var files = Files.list(jars)) {
      List<Path> found = files.filter(JarFinder::isJar).toList();
      if (found.stream().noneMatch(jar -> name(jar).startsWith("spark-core" + SCALA))) {
        throw new IOException(jars + " holds no Spark for Scala 2.13");
      }
      return found;
    }
  }

  private static boolean isJar(Path file) {
    return name(file).endsWith(".jar");
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String firstLine(String message) {
    return message == null ? "unknown" : message.lines().findFirst().orElse("unknown").strip();
  }
}
