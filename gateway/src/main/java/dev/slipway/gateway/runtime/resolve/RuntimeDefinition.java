package dev.slipway.gateway.runtime.resolve;

import java.nio.file.Path;

/**
 * Where a Spark comes from; exactly one of both is set.
 *
 * @param sparkVersion version of {@code org.apache.spark:spark-core_2.13} and {@code
 *     spark-sql_2.13}
 * @param sparkHome an installation with a folder {@code jars}
 */
public record RuntimeDefinition(String sparkVersion, Path sparkHome) {

  public RuntimeDefinition {
    if ((sparkVersion == null) == (sparkHome == null)) {
      throw new IllegalArgumentException(
          "A runtime needs either spark-version or spark-home: " + sparkVersion + ", " + sparkHome);
    }
  }

  /** A version from Maven repositories. */
  public static RuntimeDefinition ofVersion(String sparkVersion) {
    return new RuntimeDefinition(sparkVersion, null);
  }
}
