package dev.slipway.spark;

import org.apache.spark.SparkUserAppException;
import org.apache.spark.deploy.SparkSubmit;

/**
 * The main class of a driver that an agent launches: spark-submit in this JVM, which also leaves a
 * failure behind for a person to read.
 */
public final class DriverMain {

  private static final int FAILED = 1;

  private DriverMain() {}

  /**
   * Runs an application; a failure ends the JVM with status 1, or with the status that a {@link
   * SparkUserAppException} carries.
   *
   * @param arguments those of spark-submit, client mode
   */
  public static void main(String[] arguments) {
    try {
      new SparkSubmit().doSubmit(arguments);
    } catch (Throwable e) {
      fail(e, e instanceof SparkUserAppException told ? told.exitCode() : FAILED);
    }
  }

  private static void fail(Throwable failure, int status) {
    if (status != 0) {
      failure.printStackTrace();
      FailureFile.write(failure);
    }
    System.exit(status);
  }
}
