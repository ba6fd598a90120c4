package dev.slipway.acceptance.cluster;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has made. */
public final class Checkout {

  private static final Path ROOT =
      Path.of(System.getProperty("slipway.checkout", "..")).toAbsolutePath().normalize();

  private Checkout() {}

  public static Path root() {
    return ROOT;
  }

  public static Path gateway() {
    return existing("gateway/target/slipway-gateway.jar");
  }

  public static Path agent() {
    return existing("executor-agent/target/slipway-executor-agent.jar");
  }

  public static Path application() {
    return existing("examples/witness/target/slipway-example-witness.jar");
  }

  public static Path wordCount() {
    return existing("examples/wordcount/target/slipway-example-wordcount.jar");
  }

  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static Path existing(String path) {
    Path file = ROOT.resolve(path);
    if (!Files.exists(file)) {
      throw new IllegalStateException(file + " is missing: build with ./mvnw package first");
    }
    return file;
  }
}
