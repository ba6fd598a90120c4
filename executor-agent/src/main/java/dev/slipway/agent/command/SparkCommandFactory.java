package dev.slipway.agent.command;

import dev.slipway.agent.cache.Materials;
import dev.slipway.agent.folder.PrivateFiles;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.agent.platform.LaunchException;
import dev.slipway.protocol.launch.DriverSpec;
import dev.slipway.protocol.launch.ExecutorSpec;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands for real Spark, driver and executor, on the class path of a runtime. */
public final class SparkCommandFactory implements CommandFactory {

  private static final String DRIVER_MAIN = "dev.slipway.spark.DriverMain";
  private static final String EXECUTOR_MAIN =
      "org.apache.spark.executor.CoarseGrainedExecutorBackend";
  private static final List<String> SECURE =
      List.of("-Dspark.authenticate=true", "-Dspark.network.crypto.enabled=true");

  private final Path java;
  private final String host;
  private final URI gateway;
  private final Map<String, String> environment;

  /**
   * @param java the JVM's executable
   * @param host on which Spark binds and is reached
   * @param gateway as drivers reach it
   * @param environment the agent's own
   */
  public SparkCommandFactory(Path java, String host, URI gateway, Map<String, String> environment) {
    this.java = java;
    this.host = host;
    this.gateway = gateway;
    this.environment = environment;
  }

  @Override
  public Command create(ProcessFolder folder, LaunchSpec spec, Materials materials)
      throws IOException, LaunchException {
    Map<String, String> variables = ChildEnvironment.of(environment, host, folder);
    if (spec.driver() != null) {
      return new Command(driver(folder, spec, materials), variables);
    }
    variables.put("_SPARK_AUTH_SECRET", spec.secret());
    return new Command(executor(folder, spec, materials), variables);
  }

  /** DriverMain takes spark-submit's own options and hands them to SparkSubmit. */
  private List<String> driver(ProcessFolder folder, LaunchSpec spec, Materials materials)
      throws IOException, LaunchException {
    DriverSpec driver = spec.driver();
    Path properties = properties(folder, spec, materials);
    String extra = driver.conf().getOrDefault("spark.driver.extraJavaOptions", "");
    List<String> arguments =
        new ArrayList<>(List.of("--properties-file", properties.toString(), "--class"));
    arguments.add(driver.mainClass());
    arguments.add(materials.application().toString());
    arguments.addAll(driver.arguments());
    return new JvmCommand(java)
        .options(materials.runtime().javaOptions())
        .options(JavaOptions.checked(JavaOptions.split(extra)))
        .options(List.of("-Dslipway.failure.file=" + folder.file("failure")))
        .bounds(spec, folder, materials)
        .main(DRIVER_MAIN, arguments);
  }

  private Path properties(ProcessFolder folder, LaunchSpec spec, Materials materials)
      throws IOException {
    Path token = folder.file("driver.token");
    PrivateFiles.replace(token, (spec.driver().token() + "\n").getBytes(StandardCharsets.UTF_8));
    Path properties = folder.file("spark.properties");
    new DriverProperties(spec.driver().conf())
        .master(gateway, spec, token)
        .place(host, folder)
        .security(spec.secret())
        .files(materials)
        .write(properties);
    return properties;
  }

  /** Arguments as CoarseGrainedExecutorBackend.parseArguments of Spark 3.5 to 4.2 takes them. */
  private List<String> executor(ProcessFolder folder, LaunchSpec spec, Materials materials)
      throws LaunchException {
    ExecutorSpec executor = spec.executor();
    List<String> arguments =
        List.of(
            "--driver-url", executor.driverUrl(),
            "--executor-id", executor.executorId(),
            "--bind-address", host,
            "--hostname", host,
            "--cores", Integer.toString(spec.cores()),
            "--app-id", executor.sparkAppId(),
            "--resourceProfileId", "0");
    return new JvmCommand(java)
        .options(materials.runtime().javaOptions())
        .options(JavaOptions.checked(executor.javaOptions()))
        .options(SECURE)
        .bounds(spec, folder, materials)
        .main(EXECUTOR_MAIN, arguments);
  }
}
