package dev.slipway.spark.fake;

import dev.slipway.protocol.driver.DriverContext;
import dev.slipway.protocol.driver.ExecutorRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts an executor as an agent would. */
final class ExecutorJvm {

  private ExecutorJvm() {}

  static Process start(
      String executorId, DriverContext context, ExecutorRequest request, String secret, Path folder)
      throws IOException {
    Path own = Files.createDirectories(folder.resolve("executor-" + executorId));
    ProcessBuilder builder =
        new ProcessBuilder(command(executorId, context, request))
            .directory(own.toFile())
            .redirectOutput(own.resolve("stdout").toFile())
            .redirectError(own.resolve("stderr").toFile());
    builder.environment().put("_SPARK_AUTH_SECRET", secret);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_DIRS", own.toString());
    return builder.start();
  }

  private static List<String> command(
      String executorId, DriverContext context, ExecutorRequest request) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + request.heapMb() + "m");
    command.addAll(request.javaOptions());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.apache.spark.executor.CoarseGrainedExecutorBackend");
    command.addAll(List.of("--driver-url", context.driverUrl(), "--executor-id", executorId));
    command.addAll(List.of("--hostname", "127.0.0.1", "--cores", "" + request.cores()));
    command.addAll(List.of("--app-id", context.sparkAppId(), "--resourceProfileId", "0"));
    return command;
  }
}
