package dev.slipway.spark.fake;

import java.nio.file.Path;
import org.apache.spark.SparkConf;

/** Properties that a driver on Slipway gets from its agent. */
public final class Applications {

  public static final String SECRET = "a-secret-for-one-application";

  private Applications() {}

  /** An application of {@code executors} executors whose gateway is {@code gateway}. */
  public static SparkConf conf(FakeGateway gateway, Path folder, int executors) {
    return new SparkConf(false)
        .setMaster("spark-slipway://127.0.0.1:" + gateway.port())
        .setAppName("tests")
        .set("spark.app.id", "slipway-7")
        .set("spark.slipway.token.file", FakeGateway.tokenFile(folder).toString())
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.authenticate", "true")
        .set("spark.authenticate.secret", SECRET)
        .set("spark.network.crypto.enabled", "true")
        .set("spark.ui.enabled", "false")
        .set("spark.eventLog.enabled", "true")
        .set("spark.eventLog.compress", "false")
        .set("spark.eventLog.rolling.enabled", "false")
        .set("spark.eventLog.dir", folder.toUri().toString())
        .set("spark.local.dir", folder.toString())
        .set("spark.executor.instances", Integer.toString(executors))
        .set("spark.executor.cores", "1")
        .set("spark.executor.memory", "512m");
  }
}
