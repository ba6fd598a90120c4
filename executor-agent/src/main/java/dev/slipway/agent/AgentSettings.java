package dev.slipway.agent;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What an agent is started with; checked already.
 *
 * @param name unique in the cluster
 * @param gateway scheme, host and port, no path
 * @param folder the agent's own
 * @param cache for files and runtimes
 * @param joinTokenFile null when the folder holds a credential already
 * @param node what it offers
 * @param processes how it treats them
 */
public record AgentSettings(
    String name,
    URI gateway,
    Path folder,
    Path cache,
    Path joinTokenFile,
    NodeSettings node,
    ProcessSettings processes) {

  /**
   * @param host to bind and to be reached at
   * @param cores to give to processes
   * @param memoryMb to give to processes, in MiB
   */
  public record NodeSettings(String host, int cores, long memoryMb) {}

  /**
   * @param java executable that runs Spark
   * @param grace between TERM and KILL
   * @param patience with a gateway that says it has not got a file or a runtime
   * @param keepLogs how long logs stay after the gateway let a process go
   * @param keepProcesses of how many processes at most
   */
  public record ProcessSettings(
      Path java, Duration grace, Duration patience, Duration keepLogs, int keepProcesses) {}
}
