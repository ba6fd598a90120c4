package dev.slipway.agent;

import dev.slipway.agent.cache.Materials;
import dev.slipway.agent.command.Command;
import dev.slipway.agent.command.CommandFactory;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.protocol.launch.LaunchSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a driver's arguments as a script instead of Spark, marked so that tests find it again. */
final class WitnessCommands implements CommandFactory {

  static final String MARK = "WITNESS";

  private final String mark;

  WitnessCommands(String mark) {
    this.mark = mark;
  }

  @Override
  public Command create(ProcessFolder folder, LaunchSpec spec, Materials materials) {
    List<String> argv = new ArrayList<>(List.of("/bin/sh"));
    argv.addAll(spec.driver().arguments());
    Path failure = folder.file("failure");
    return new Command(
        argv,
        Map.of("PATH", System.getenv("PATH"), MARK, mark, "FAILURE_FILE", failure.toString()));
  }
}
