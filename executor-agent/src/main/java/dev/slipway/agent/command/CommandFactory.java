package dev.slipway.agent.command;

import dev.slipway.agent.cache.Materials;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.agent.platform.LaunchException;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.IOException;

/** Says what to execute for a process. */
@FunctionalInterface
public interface CommandFactory {

  /**
   * May write files that the command reads into {@code folder}.
   *
   * @throws LaunchException when the specification asks for what cannot be done
   */
  Command create(ProcessFolder folder, LaunchSpec spec, Materials materials)
      throws IOException, LaunchException;
}
