package dev.slipway.cli.demo;

import dev.slipway.cli.api.Agent;
import dev.slipway.cli.api.GatewayClient;
import dev.slipway.cli.api.SparkRuntime;
import dev.slipway.cli.process.ChildSpec;
import dev.slipway.cli.process.Children;
import dev.slipway.cli.run.Pause;
import dev.slipway.cli.terminal.Step;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.cli.terminal.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gateway, runtime and agents, each a step. */
final class DemoCluster {

  private static final Set<String> AGENTS = Set.of("agent-1", "agent-2");

  private final DemoSettings settings;
  private final DemoCommands commands;
  private final DemoFolder folder;
  private final Children children;
  private final Terminal terminal;
  private final Pause pause;

  DemoCluster(
      DemoSettings settings,
      DemoCommands commands,
      DemoFolder folder,
      Children children,
      Terminal terminal,
      Pause pause) {
    this.settings = settings;
    this.commands = commands;
    this.folder = folder;
    this.children = children;
    this.terminal = terminal;
    this.pause = pause;
  }

  /** Starts the gateway and waits until it serves. */
  GatewayClient startGateway() throws IOException, InterruptedException {
    Step step = terminal.begin("Starting the gateway and its database");
    Path data = folder.folder("gateway");
    children.start(
        new ChildSpec("gateway", commands.gateway(data), folder.log("gateway"), 0, List.of()));
    Readiness readiness = new Readiness(settings.gateway());
    while (!readiness.ready()) {
      step.progress("");
      pause.take();
    }
    step.done("Gateway on " + settings.gateway());
    return new GatewayClient(settings.gateway(), Files.readString(adminToken()).strip());
  }

  /** Makes the default runtime ready and returns its name. */
  String resolveRuntime(GatewayClient gateway)
      throws IOException, InterruptedException, DemoFailure {
    Step step = terminal.begin("Resolving the Spark runtime");
    SparkRuntime runtime = defaultRuntime(gateway);
    gateway.resolve(runtime.name());
    for (runtime = defaultRuntime(gateway);
        !"READY".equals(runtime.state());
        runtime = defaultRuntime(gateway)) {
      if ("FAILED".equals(runtime.state())) {
        step.failed("Spark " + runtime.name() + " could not be resolved");
        throw DemoFailure.broken(Text.harmless(String.valueOf(runtime.message())));
      }
      step.progress(runtime.filesDone(), runtime.filesTotal(), amount(runtime));
      pause.take();
    }
    step.done("Spark runtime " + runtime.name() + ": " + amount(runtime));
    return runtime.name();
  }

  /** Starts the agents and waits until the gateway sees all of them up. */
  void joinAgents(GatewayClient gateway) throws IOException, InterruptedException {
    Step step = terminal.begin("Joining the agents");
    for (String name : AGENTS.stream().sorted().toList()) {
      startAgent(name);
    }
    Set<String> up = Set.of();
    while (!up.containsAll(AGENTS)) {
      step.progress(up.size() + "/" + AGENTS.size() + " up");
      pause.take();
      up =
          gateway.agents().stream()
              .filter(agent -> AGENTS.contains(agent.name()) && "UP".equals(agent.state()))
              .map(Agent::name)
              .collect(Collectors.toSet());
    }
    step.done("Agents joined: " + String.join(", ", AGENTS.stream().sorted().toList()));
  }

  /** Where the administrator's token is. */
  Path adminToken() throws IOException {
    return folder.folder("gateway").resolve("admin-token");
  }

  private void startAgent(String name) throws IOException {
    Path own = folder.folder(name);
    Path joinToken = folder.folder("gateway").resolve("join-token");
    children.start(
        new ChildSpec(
            name,
            commands.agent(name, own, joinToken),
            folder.log(name),
            1,
            commands.drain(name, own)));
  }

  private static SparkRuntime defaultRuntime(GatewayClient gateway)
      throws IOException, InterruptedException, DemoFailure {
    return gateway.runtimes().stream()
        .filter(SparkRuntime::isDefault)
        .findFirst()
        .orElseThrow(() -> DemoFailure.broken("The gateway has no default runtime."));
  }

  private static String amount(SparkRuntime runtime) {
    return runtime.filesDone()
        + "/"
        + runtime.filesTotal()
        + " files, "
        + Text.megabytes(runtime.bytesDone());
  }
}
