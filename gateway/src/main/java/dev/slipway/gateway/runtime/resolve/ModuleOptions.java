package dev.slipway.gateway.runtime.resolve;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Asks a Spark itself which options a JVM needs, by its class {@code JavaModuleOptions}. */
public final class ModuleOptions {

  private static final String CLASS = "org.apache.spark.launcher.JavaModuleOptions";

  private ModuleOptions() {}

  /**
   * The options of the Spark whose jars these are, one per element.
   *
   * @throws IOException when there is no launcher jar or it does not say
   */
  public static List<String> of(List<Path> jars) throws IOException {
    Path launcher =
        jars.stream()
            .filter(jar -> jar.getFileName().toString().startsWith("spark-launcher_"))
            .findFirst()
            .orElseThrow(() -> new IOException("There is no spark-launcher jar"));
    URL[] only = {launcher.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(only, ClassLoader.getPlatformClassLoader())) {
      Object options = loader.loadClass(CLASS).getMethod("defaultModuleOptions").invoke(null);
      return List.of(options.toString().strip().split("\\s+"));
    } catch (ReflectiveOperationException e) {
      throw new IOException(launcher.getFileName() + " does not tell its JVM options: " + e, e);
    }
  }
}
