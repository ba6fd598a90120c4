package dev.slipway.cli;

import dev.slipway.cli.testing.FakeAgent;
import dev.slipway.cli.testing.FakeGateway;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A folder with the real script and the real command line, and stand-ins for all else. */
record FakeCheckout(Path folder) {

  private static final List<String> MODULES =
      List.of(
          "protocol",
          "scheduler-core",
          "spark-cluster-manager",
          "executor-agent",
          "web-ui",
          "gateway",
          "db",
          "cli",
          "examples/tpch");

  /** With sources of an hour ago, and nothing built. */
  static FakeCheckout make(Path folder) throws IOException {
    Path script = Path.of("..", "slipway").toAbsolutePath().normalize();
    Files.copy(script, folder.resolve("slipway"), StandardCopyOption.COPY_ATTRIBUTES);
    FakeCheckout checkout = new FakeCheckout(folder);
    checkout.touch("pom.xml");
    for (String module : MODULES) {
      checkout.touch(module + "/src/main/Source.java");
    }
    checkout.setMaven("touch \"$0.called\"\n");
    return checkout;
  }

  /** Makes the jars as a build would. */
  FakeCheckout build() throws IOException {
    jar("gateway/target/slipway-gateway.jar", FakeGateway.class);
    jar("executor-agent/target/slipway-executor-agent.jar", FakeAgent.class);
    jar("cli/target/slipway-cli.jar", Slipway.class);
    jar("examples/tpch/target/slipway-example-tpch.jar", Object.class);
    return this;
  }

  /** Puts a script in Maven's place. */
  void setMaven(String script) throws IOException {
    Path maven = Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\n" + script);
    if (!maven.toFile().setExecutable(true)) {
      throw new IOException("Not made executable: " + maven);
    }
  }

  /** Whether the script called Maven since the last question. */
  boolean mavenWasCalled() throws IOException {
    return Files.deleteIfExists(folder.resolve("mvnw.called"));
  }

  /** Makes a source that is newer than everything built. */
  void change(String source) throws IOException {
    touch(source);
    Files.setLastModifiedTime(folder.resolve(source), FileTime.from(Instant.now().plusSeconds(5)));
  }

  /** The script, not yet started, with its output in one stream. */
  ProcessBuilder slipway(String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(folder.resolve("slipway").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("SLIPWAY_PORT", "0");
    builder.environment().put("SLIPWAY_HOME", folder.resolve("home").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.directory(new File("/")).redirectErrorStream(true);
  }

  private void touch(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
  }

  private void jar(String name, Class<?> main) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
    attributes.put(Attributes.Name.CLASS_PATH, classPath());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }
}
