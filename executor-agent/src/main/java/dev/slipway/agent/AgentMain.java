package dev.slipway.agent;

import dev.slipway.agent.command.CommandFactory;
import dev.slipway.agent.command.SparkCommandFactory;
import dev.slipway.agent.platform.AgentLog;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * Starts an agent.
 *
 * <p>Small as it is, it should be told so: {@code java -Xmx64m -XX:+UseSerialGC
 * -XX:TieredStopAtLevel=1 -jar slipway-executor-agent.jar …}.
 */
public final class AgentMain {

  private AgentMain() {}

  /**
   * Ends with 0 when it was asked to end, 1 when it could not work, 2 when its options are wrong.
   */
  public static void main(String[] args) {
    System.exit(run(args, AgentMain::spark));
  }

  /**
   * @param commands makes what the agent launches, from its settings
   */
  static int run(String[] args, Function<AgentSettings, CommandFactory> commands) {
    // A thread that dies of an Error would leave an agent that looks alive and does half its work.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> {
          System.err.println(thread.getName() + ": " + AgentLog.reason(error));
          Runtime.getRuntime().halt(1);
        });
    CommandLine command = new CommandLine(new AgentCommand(commands));
    command.getCommandSpec().version(Agent.version());
    return command.execute(args);
  }

  private static CommandFactory spark(AgentSettings settings) {
    return new SparkCommandFactory(
        settings.processes().java(), settings.node().host(), settings.gateway(), System.getenv());
  }
}
