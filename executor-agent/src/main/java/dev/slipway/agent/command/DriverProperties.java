package dev.slipway.agent.command;

import dev.slipway.agent.cache.Materials;
import dev.slipway.agent.folder.PrivateFiles;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Spark properties of a driver, with what the agent adds and nobody may change. */
final class DriverProperties {

  private final Properties properties = new Properties();

  DriverProperties(Map<String, String> conf) {
    properties.putAll(conf);
  }

  DriverProperties master(URI gateway, LaunchSpec spec, Path tokenFile) {
    properties.put("spark.master", "spark-slipway://" + gateway.getHost() + ":" + port(gateway));
    properties.put("spark.submit.deployMode", "client");
    properties.put("spark.slipway.gateway", gateway.toString());
    properties.put("spark.slipway.token.file", tokenFile.toString());
    properties.put("spark.app.id", "slipway-" + spec.applicationId());
    return this;
  }

  DriverProperties place(String host, ProcessFolder folder) {
    properties.put("spark.driver.host", host);
    properties.put("spark.driver.bindAddress", host);
    properties.put("spark.local.dir", folder.file("local").toString());
    return this;
  }

  /** One secret for each application; Spark's channels never go without. */
  DriverProperties security(String secret) {
    properties.put("spark.authenticate", "true");
    properties.put("spark.authenticate.secret", secret);
    properties.put("spark.network.crypto.enabled", "true");
    return this;
  }

  DriverProperties files(Materials materials) {
    append("spark.jars", materials.jars());
    append("spark.files", materials.files());
    return this;
  }

  /** As java.util.Properties has it, readable by nobody else. */
  void write(Path file) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    properties.store(text, null);
    PrivateFiles.replace(file, text.toByteArray());
  }

  private void append(String key, List<Path> paths) {
    String given = properties.getProperty(key, "").strip();
    String all =
        Stream.concat(
                given.isEmpty() ? Stream.empty() : Stream.of(given),
                paths.stream().map(Path::toString))
            .collect(Collectors.joining(","));
    if (!all.isEmpty()) {
      properties.put(key, all);
    }
  }

  private static int port(URI gateway) {
    if (gateway.getPort() != -1) {
      return gateway.getPort();
    }
    return "https".equals(gateway.getScheme()) ? 443 : 80;
  }
}
