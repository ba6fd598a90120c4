package dev.slipway.agent;

import dev.slipway.agent.AgentSettings.NodeSettings;
import dev.slipway.agent.AgentSettings.ProcessSettings;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of an agent as a person gives them. */
final class AgentOptions {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(
      names = "--gateway",
      paramLabel = "<url>",
      description = "Where the gateway is, e.g. http://127.0.0.1:8080.")
  private String gateway;

  @Option(
      names = "--name",
      paramLabel = "<name>",
      description = "Unique in the cluster: 1 to 63 characters a-z, 0-9 and -.")
  private String name;

  @Option(
      names = "--folder",
      required = true,
      paramLabel = "<dir>",
      description = "The agent's own private folder; made when it is not there.")
  private Path folder;

  @Option(
      names = "--cache",
      paramLabel = "<dir>",
      description = "For files and runtimes; may be shared on one node. Default: <folder>/cache.")
  private Path cache;

  @Option(
      names = "--join-token-file",
      paramLabel = "<file>",
      description = "Holds the token to join with, in one line.")
  private Path joinTokenFile;

  @Option(
      names = "--host",
      paramLabel = "<host>",
      defaultValue = "127.0.0.1",
      description = "Address to bind and to be reached at. Default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--cores",
      paramLabel = "<n>",
      description = "Cores to give to processes. Default: those of the node.")
  private Integer cores;

  @Option(
      names = "--memory",
      paramLabel = "<size>",
      description = "Memory to give to processes, e.g. 4g. Default: four fifths of the node's.")
  private String memory;

  @Option(
      names = "--java",
      paramLabel = "<file>",
      description = "Runs Spark. Default: the Java that runs this agent.")
  private Path java = Path.of(System.getProperty("java.home"), "bin", "java");

  @Option(
      names = "--stop-grace",
      paramLabel = "<time>",
      defaultValue = "10s",
      description = "Between TERM and KILL. Default: ${DEFAULT-VALUE}.")
  private String grace;

  @Option(
      names = "--keep-logs",
      paramLabel = "<time>",
      defaultValue = "24h",
      description = "How long logs of finished processes stay. Default: ${DEFAULT-VALUE}.")
  private String keepLogs;

  @Option(
      names = "--keep-processes",
      paramLabel = "<n>",
      defaultValue = "500",
      description = "Of how many finished processes at most. Default: ${DEFAULT-VALUE}.")
  private int keepProcesses;

  /**
   * @throws IllegalArgumentException with a sentence for the person who gave the options
   */
  AgentSettings settings() {
    require(name != null && name.matches("[a-z0-9-]{1,63}"), "--name", "1 to 63 of a-z, 0-9, -");
    require(keepProcesses >= 0, "--keep-processes", "0 or more");
    return new AgentSettings(
        name, url(), folder(), cacheFolder(), tokenFile(), node(), processes());
  }

  /** As much as --drain needs. */
  String nameOrDefault() {
    return name == null ? "agent" : name;
  }

  /** Class paths and Spark's lists of files are cut at some characters. */
  Path folder() {
    return safe("--folder", folder);
  }

  Duration grace() {
    return Quantity.duration("--stop-grace", grace);
  }

  private Path cacheFolder() {
    return cache == null ? folder().resolve("cache") : safe("--cache", cache);
  }

  private Path tokenFile() {
    boolean readable = joinTokenFile == null || Files.isReadable(joinTokenFile);
    require(readable, "--join-token-file", "a readable file");
    return joinTokenFile;
  }

  private NodeSettings node() {
    int count = cores == null ? Runtime.getRuntime().availableProcessors() : cores;
    require(count >= 1, "--cores", "1 or more");
    require(host.matches("[A-Za-z0-9.:-]{1,253}"), "--host", "a name or an address");
    require(!host.equals("0.0.0.0") && !host.equals("::"), "--host", "one address, not all");
    long megabytes = memory == null ? mostOfTheNode() : Quantity.mebibytes("--memory", memory);
    return new NodeSettings(host, count, megabytes);
  }

  private ProcessSettings processes() {
    require(Files.isExecutable(java), "--java", "an executable file");
    Path executable = java.toAbsolutePath().normalize();
    return new ProcessSettings(
        executable, grace(), PATIENCE, Quantity.duration("--keep-logs", keepLogs), keepProcesses);
  }

  private URI url() {
    require(gateway != null, "--gateway", "the gateway's URL");
    URI url = URI.create(gateway.endsWith("/") ? gateway.replaceAll("/+$", "") : gateway);
    boolean plain = url.getRawPath() == null || url.getRawPath().isEmpty();
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    boolean bare = url.getQuery() == null && url.getFragment() == null && url.getUserInfo() == null;
    require(http && plain && bare && url.getHost() != null, "--gateway", "http://<host>:<port>");
    return url;
  }

  private static Path safe(String option, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean safe = absolute.toString().matches("[^:,*%\\p{Cntrl}]+");
    require(safe, option, "a path without any of : , * %");
    return absolute;
  }

  /** Of the container when there is one, as the JVM sees it. */
  private static long mostOfTheNode() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getTotalMemorySize() / 5 * 4 / (1024 * 1024);
  }

  private static void require(boolean right, String option, String what) {
    if (!right) {
      throw new IllegalArgumentException(option + " must be " + what + ".");
    }
  }
}
