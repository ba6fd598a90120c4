package dev.slipway.gateway.world;

import dev.slipway.gateway.runtime.FakeSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A runtime named "test" with the names of Spark's jars and nothing in them. */
class WorldRuntime implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path folder = Files.createTempDirectory("slipway-fake-spark");
      Path home = FakeSpark.home(folder.resolve("home"), folder.resolve("scratch"), "2.13");
      TestPropertyValues.of("slipway.runtimes.test.spark-home=" + home).applyTo(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
