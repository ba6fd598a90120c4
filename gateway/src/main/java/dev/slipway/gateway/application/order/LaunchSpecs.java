package dev.slipway.gateway.application.order;

import dev.slipway.gateway.access.Secrets;
import dev.slipway.gateway.application.model.Application;
import dev.slipway.gateway.application.model.ApplicationRepository;
import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.run.Run;
import dev.slipway.gateway.run.RunReads;
import dev.slipway.gateway.run.RunSpec;
import dev.slipway.protocol.launch.DriverSpec;
import dev.slipway.protocol.launch.ExecutorSpec;
import dev.slipway.protocol.launch.LaunchSpec;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Tells an agent how to launch a process; secrets are derived here and stored nowhere. */
@Component
class LaunchSpecs {

  private static final TypeReference<List<String>> OPTIONS = new TypeReference<>() {};

  private final ApplicationRepository applications;
  private final RunReads runs;
  private final Secrets secrets;
  private final Json json;

  LaunchSpecs(ApplicationRepository applications, RunReads runs, Secrets secrets, Json json) {
    this.applications = applications;
    this.runs = runs;
    this.secrets = secrets;
    this.json = json;
  }

  LaunchSpec of(SparkProcess process) {
    Application application = applications.findById(process.applicationId()).orElseThrow();
    Run run = runs.get(process.runId());
    return new LaunchSpec(
        run.id(),
        application.id(),
        run.runtime(),
        process.size().cores(),
        process.size().heapMb(),
        process.size().memoryMb(),
        secrets.applicationSecret(application.id()),
        process.isDriver() ? driver(run, application) : null,
        process.isDriver() ? null : executor(process, application));
  }

  private DriverSpec driver(Run run, Application application) {
    RunSpec spec = runs.specOf(run);
    return new DriverSpec(
        spec.mainClass(),
        spec.application(),
        spec.jars(),
        spec.files(),
        spec.arguments(),
        DriverConf.of(run.name(), spec),
        secrets.driverToken(application.attemptId()));
  }

  private ExecutorSpec executor(SparkProcess process, Application application) {
    return new ExecutorSpec(
        String.valueOf(process.executorId()),
        application.driverUrl(),
        application.sparkAppId(),
        json.read(application.executorOptions(), OPTIONS));
  }
}
