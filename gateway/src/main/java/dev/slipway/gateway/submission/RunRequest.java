package dev.slipway.gateway.submission;

import java.util.List;
import java.util.Map;

/**
 * The body of {@code POST /api/v1/runs}, as it came. Only {@code application} and {@code
 * main_class} are required.
 *
 * @param application id or SHA-256 of the jar that holds {@code mainClass}
 * @param jars ids or SHA-256 of further jars
 * @param files ids or SHA-256 of data files
 */
record RunRequest(
    String name,
    String application,
    String mainClass,
    List<String> arguments,
    List<String> jars,
    List<String> files,
    Map<String, String> conf,
    String runtime,
    String engine,
    Size driver,
    Executors executors) {

  /** Cores, and a heap such as 512m or 2g; either may be missing. */
  record Size(Integer cores, String memory) {}

  /** How many executors, and the size of each; any may be missing. */
  record Executors(Integer count, Integer cores, String memory) {

    Size size() {
      return new Size(cores, memory);
    }
  }

  RunRequest {
    arguments = arguments == null ? List.of() : arguments;
    jars = jars == null ? List.of() : jars;
    files = files == null ? List.of() : files;
    conf = conf == null ? Map.of() : conf;
    driver = driver == null ? new Size(null, null) : driver;
    executors = executors == null ? new Executors(null, null, null) : executors;
  }
}
