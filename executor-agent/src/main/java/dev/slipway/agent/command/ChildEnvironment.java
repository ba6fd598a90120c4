package dev.slipway.agent.command;

import dev.slipway.agent.folder.ProcessFolder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The environment of a child: a few harmless variables of the agent's own, and Spark's. */
final class ChildEnvironment {

  private static final Set<String> PASSED =
      Set.of("PATH", "LANG", "TZ", "HOME", "USER", "JAVA_HOME");

  private ChildEnvironment() {}

  /**
   * @param own the agent's environment; of it only what is listed and {@code LC_*} passes
   * @param host on which Spark binds
   */
  static Map<String, String> of(Map<String, String> own, String host, ProcessFolder folder) {
    Map<String, String> environment = new TreeMap<>();
    own.forEach(
        (name, value) -> {
          if (PASSED.contains(name) || name.startsWith("LC_")) {
            environment.put(name, value);
          }
        });
    environment.put("SPARK_LOCAL_IP", host);
    environment.put("SPARK_LOCAL_DIRS", folder.file("local").toString());
    environment.put("SPARK_USER", System.getProperty("user.name"));
    return environment;
  }
}
