package dev.slipway.agent;

import dev.slipway.agent.command.CommandFactory;
import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.agent.platform.AgentLog;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the agent. */
@Command(
    name = "slipway-executor-agent",
    mixinStandardHelpOptions = true,
    description = "Launches, watches and ends Spark drivers and executors on this node.")
final class AgentCommand implements Callable<Integer> {

  /** After the grace, killing takes moments; with the default of 10 s all is over within 12 s. */
  private static final Duration AFTER_GRACE = Duration.ofMillis(1_500);

  private static final Duration DRAIN_AFTER_GRACE = Duration.ofSeconds(30);

  private final Function<AgentSettings, CommandFactory> commands;

  @Spec private CommandSpec spec;
  @Mixin private AgentOptions options = new AgentOptions();

  @Option(
      names = "--end-with-parent",
      description = "At the end of standard input, end all processes, then this agent.")
  private boolean endWithParent;

  @Option(
      names = "--drain",
      description = "Only end the processes that an agent left in the folder; needs no gateway.")
  private boolean drain;

  AgentCommand(Function<AgentSettings, CommandFactory> commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws InterruptedException {
    AgentLog log = new AgentLog(System.err, options.nameOrDefault(), Clock.systemUTC());
    try {
      return drain ? drain(log) : work(log);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    } catch (IOException e) {
      log.warn("cannot work: " + e.getMessage());
      return 1;
    }
  }

  private int work(AgentLog log) throws IOException, InterruptedException {
    AgentSettings settings = options.settings();
    try (Agent agent = Agent.start(settings, commands.apply(settings), log)) {
      if (endWithParent) {
        awaitEnd(System.in);
        log.info("standard input is at its end, ending all processes");
        return agent.endAll(settings.processes().grace().plus(AFTER_GRACE)) ? 0 : 1;
      }
      new CountDownLatch(1).await();
      return 0;
    }
  }

  /** Works on the journal alone: adopts what it finds and ends it. */
  private int drain(AgentLog log) throws IOException, InterruptedException {
    Duration grace = options.grace();
    try (AgentFolder folder = AgentFolder.open(options.folder());
        Supervision supervision = new Supervision(folder, grace, log)) {
      supervision.begin();
      return supervision.endAll(grace.plus(DRAIN_AFTER_GRACE)) ? 0 : 1;
    }
  }

  private static void awaitEnd(InputStream in) {
    byte[] ignored = new byte[1024];
    try {
      while (in.read(ignored) >= 0) {
        continue;
      }
    } catch (IOException e) {
      return; // a broken pipe ends it as well
    }
  }
}
