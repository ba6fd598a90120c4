package dev.slipway.agent;

import dev.slipway.agent.AgentSettings.NodeSettings;
import dev.slipway.agent.AgentSettings.ProcessSettings;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.protocol.agent.ObservedProcess;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import dev.slipway.protocol.launch.DriverSpec;
import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A gateway, a folder and agents on them; closing it ends every process that came of it. */
final class TestNode implements AutoCloseable {

  static final Duration GRACE = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  final FakeGateway gateway = new FakeGateway();
  final Path folder;
  private final Path scripts;
  private final String mark = UUID.randomUUID().toString();
  private final List<Agent> agents = new ArrayList<>();
  private final List<AgentJvm> jvms = new ArrayList<>();

  TestNode(Path temporary) throws IOException {
    this.folder = temporary.resolve("agent");
    this.scripts = Files.createDirectories(temporary.resolve("scripts"));
    Files.writeString(joinToken(), FakeGateway.JOIN_TOKEN + "\n");
  }

  private Path joinToken() {
    return scripts.resolve("join-token");
  }

  /** An agent within this JVM. */
  Agent start() throws IOException {
    AgentSettings settings =
        new AgentSettings(
            "agent-1",
            gateway.url(),
            folder,
            folder.resolve("cache"),
            joinToken(),
            new NodeSettings("127.0.0.1", 2, 4096),
            new ProcessSettings(Path.of("/bin/true"), GRACE, PATIENCE, Duration.ofHours(1), 10));
    AgentLog log = new AgentLog(System.err, "agent-1", Clock.systemUTC());
    Agent agent = Agent.start(settings, new WitnessCommands(mark), log);
    agents.add(agent);
    return agent;
  }

  /** Closes the agent and starts another on the same folder. */
  Agent restart() throws IOException {
    for (Agent agent : agents) {
      agent.close();
    }
    agents.clear();
    return start();
  }

  /** An agent in a JVM of its own. */
  AgentJvm startJvm(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("--gateway", gateway.url().toString(), "--name", "agent-1", "--folder"));
    arguments.add(folder.toString());
    arguments.addAll(List.of("--join-token-file", joinToken().toString(), "--stop-grace", "1s"));
    arguments.addAll(List.of(more));
    AgentJvm jvm = new AgentJvm(scripts, mark, arguments);
    jvms.add(jvm);
    return jvm;
  }

  /** A launch specification that runs these lines as a script. */
  LaunchSpec script(String... lines) throws IOException {
    return script("test", List.of(), lines);
  }

  LaunchSpec script(String runtime, List<FileRef> files, String... lines) throws IOException {
    Path script = file(UUID.randomUUID() + ".sh", lines);
    FileRef application = gateway.file("app.jar", "an application");
    DriverSpec driver =
        new DriverSpec(
            "Main", application, List.of(), files, List.of(script.toString()), Map.of(), "token");
    return new LaunchSpec(1, 1, runtime, 1, 64, 448, "secret", driver, null);
  }

  Path file(String name, String... lines) throws IOException {
    return Files.writeString(scripts.resolve(name), String.join("\n", lines) + "\n");
  }

  /** Waits until the agent has told that the process is in this phase. */
  ObservedProcess await(long id, Phase phase) {
    Await.until(
        "process " + id + " is " + phase + ", now " + gateway.observed(id),
        () -> gateway.observed(id) != null && gateway.observed(id).phase() == phase);
    return gateway.observed(id);
  }

  void awaitOutput(long id, String text) {
    Await.until("process " + id + " says " + text, () -> output(id).contains(text));
  }

  String output(long id) {
    try {
      return Files.readString(process(id).resolve("stdout"));
    } catch (IOException notYet) {
      return "";
    }
  }

  Path process(long id) {
    return folder.resolve("processes").resolve(Long.toString(id));
  }

  /** Every live process that was launched here, found by its environment. */
  List<Long> witnesses() {
    return pids(pid -> holds(pid.resolve("environ"), WitnessCommands.MARK + "=" + mark));
  }

  private static List<Long> pids(Predicate<Path> wanted) {
    try (Stream<Path> pids = Files.list(Path.of("/proc"))) {
      return pids.filter(pid -> pid.getFileName().toString().matches("\\d+"))
          .filter(wanted)
          .map(pid -> Long.valueOf(pid.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Whether it is there and not merely waiting to be reaped. */
  static boolean alive(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    for (AgentJvm jvm : jvms) {
      jvm.killHard();
    }
    for (Agent agent : agents) {
      agent.close();
    }
    gateway.close();
    Await.until(
        "no witness is left",
        () -> {
          endWitnesses();
          strays().forEach(TestNode::kill);
          return witnesses().isEmpty() && strays().isEmpty();
        });
  }

  /** Scripts that shed their environment. */
  private List<Long> strays() {
    return pids(pid -> holds(pid.resolve("cmdline"), scripts.toString()));
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Kills what is there now. */
  void endWitnesses() {
    witnesses().forEach(TestNode::kill);
  }
}
