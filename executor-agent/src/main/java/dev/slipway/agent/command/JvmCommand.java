package dev.slipway.agent.command;

import dev.slipway.agent.cache.Materials;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.agent.platform.LaunchException;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a command line that drivers and executors share: everything before main class. */
final class JvmCommand {

  private final List<String> argv = new ArrayList<>();

  /** Starts with the JVM itself, which has to be there. */
  JvmCommand(Path java) throws LaunchException {
    if (!Files.isExecutable(java)) {
      throw new LaunchException("There is no Java at " + java + " on this node.");
    }
    argv.add(java.toString());
  }

  /** Options; of two that contradict, a JVM takes the later. */
  JvmCommand options(List<String> options) {
    argv.addAll(options);
    return this;
  }

  /** What is not for the submitter to choose: memory that is accounted, private folders. */
  JvmCommand bounds(LaunchSpec spec, ProcessFolder folder, Materials materials) {
    argv.add("-Xmx" + spec.heapMb() + "m");
    argv.add("-Djava.io.tmpdir=" + folder.file("tmp"));
    argv.add("-cp");
    argv.add(
        materials.runtime().jars().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    return this;
  }

  /** The main class and its arguments; the command is complete. */
  List<String> main(String mainClass, List<String> arguments) {
    argv.add(mainClass);
    argv.addAll(arguments);
    return List.copyOf(argv);
  }
}
