package dev.slipway.cli.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the demo's children are started. Each gets a session of its own, so that a Ctrl-C at the
 * terminal reaches only the demo, which then stops them in the right order.
 */
public class DemoCommands {

  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");

  private final DemoSettings settings;

  /**
   * @param settings name the checkout with the built jars
   */
  public DemoCommands(DemoSettings settings) {
    this.settings = settings;
  }

  /** The gateway with its embedded database under {@code data}. */
  List<String> gateway(Path data) {
    List<String> command = java("-Xmx256m", "gateway/target/slipway-gateway.jar");
    command.add("--server.port=" + settings.port());
    command.add("--slipway.data=" + data);
    command.add("--slipway.database=embedded");
    command.add("--slipway.end-with-parent=true");
    return command;
  }

  /** An agent with everything it has under {@code folder}. */
  List<String> agent(String name, Path folder, Path joinToken) {
    List<String> command = agentJar();
    command.addAll(List.of("--gateway", settings.gateway().toString()));
    command.addAll(List.of("--name", name, "--folder", folder.toString()));
    command.addAll(List.of("--join-token-file", joinToken.toString()));
    command.addAll(List.of("--host", "127.0.0.1", "--cores", "2", "--memory", "3g"));
    command.add("--end-with-parent");
    return command;
  }

  /** Ends what an agent that was killed left running. */
  List<String> drain(String name, Path folder) {
    List<String> command = agentJar();
    command.addAll(List.of("--name", name, "--folder", folder.toString(), "--drain"));
    return command;
  }

  /** The application that the demo runs. */
  Path application() {
    return settings.checkout().resolve("examples/tpch/target/slipway-example-tpch.jar");
  }

  private List<String> agentJar() {
    return java("-Xmx64m", "executor-agent/target/slipway-executor-agent.jar");
  }

  private List<String> java(String heap, String jar) {
    List<String> command = new ArrayList<>();
    command.add("setsid");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(heap);
    command.addAll(SMALL);
    command.addAll(List.of("-jar", settings.checkout().resolve(jar).toString()));
    return command;
  }
}
