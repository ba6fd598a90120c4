package dev.slipway.examples.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Looks at the jar that is submitted; runs after packaging. */
class PackagedJarTests {

  private static final Path JAR = Path.of(System.getProperty("slipway.example.jar"));

  @Test
  void holdsNoClassThatCouldClashWithThoseOfSpark() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
          .isNotEmpty()
          .allMatch(name -> name.matches("(dev/slipway/examples/tpch|io/trino/tpch)/.*"));
    }
  }

  @Test
  void generatesRowsWithoutAnyOtherJar() throws Exception {
    URL[] jar = {JAR.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      Object rows =
          loader
              .loadClass("dev.slipway.examples.tpch.table.Generators")
              .getMethod("lineItems", double.class, int.class, int.class)
              .invoke(null, 0.001, 1, 1);

      assertThat((Iterable<?>) rows).hasSize(6005);
    }
  }
}
