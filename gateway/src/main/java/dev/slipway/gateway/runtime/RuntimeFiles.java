package dev.slipway.gateway.runtime;

import dev.slipway.gateway.runtime.resolve.RuntimeDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a resolved runtime consists of, as it is kept between starts.
 *
 * @param definition what was resolved
 * @param jars Spark's, without ours
 * @param javaOptions what its JVMs need
 */
record RuntimeFiles(RuntimeDefinition definition, List<Jar> jars, List<String> javaOptions) {

  /**
   * @param path absolute
   * @param modified epoch milliseconds; with {@code size} it tells a changed file
   */
  record Jar(String path, String sha256, long size, long modified) {

    Path file() {
      return Path.of(path);
    }

    boolean isUnchanged() {
      try {
        return Files.size(file()) == size && modified == modified(file());
      } catch (IOException gone) {
        return false;
      }
    }

    static long modified(Path file) throws IOException {
      return Files.getLastModifiedTime(file).toMillis();
    }
  }

  boolean areUnchanged() {
    return jars.stream().allMatch(Jar::isUnchanged);
  }
}
