package dev.slipway.agent.process;

import dev.slipway.agent.cache.Fetch;
import dev.slipway.agent.cache.Materials;
import dev.slipway.agent.cache.Preparer;
import dev.slipway.agent.command.Command;
import dev.slipway.agent.command.CommandFactory;
import dev.slipway.agent.gateway.GatewayClient;
import dev.slipway.agent.os.Launcher;
import dev.slipway.agent.os.ProcessToken;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.agent.platform.LaunchException;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Gives each wanted process to a worker, which prepares and launches it. */
public final class LaunchLoop {

  /**
   * What a worker works with.
   *
   * @param patience with a gateway that says it has not got a file or a runtime
   */
  public record Tools(
      GatewayClient gateway,
      Supplier<String> credential,
      Preparer preparer,
      CommandFactory commands,
      Launcher launcher,
      Duration patience) {}

  private final ProcessTable table;
  private final Tools tools;
  private final Executor workers;
  private final ExitReport report;
  private final AgentLog log;

  /**
   * @param workers bounded; the rest waits its turn
   */
  public LaunchLoop(
      ProcessTable table, Tools tools, Executor workers, InstantSource clock, AgentLog log) {
    this.table = table;
    this.tools = tools;
    this.workers = workers;
    this.report = new ExitReport(clock);
    this.log = log;
  }

  /** Hands out what is wanted and not yet begun. */
  public void tick() {
    for (ManagedProcess process : table.takeWanted()) {
      workers.execute(() -> work(process));
    }
  }

  private void work(ManagedProcess process) {
    try {
      launch(process, prepare(process));
    } catch (InterruptedException noLongerWanted) {
      return;
    } catch (LaunchException e) {
      table.failed(process, report.launchFailed(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      log.warn("process " + process.id() + " cannot be launched: " + AgentLog.reason(e));
      String sentence = "The agent could not launch it (" + AgentLog.reason(e) + ").";
      table.failed(process, report.launchFailed(sentence));
    }
  }

  private Command prepare(ManagedProcess process)
      throws LaunchException, IOException, InterruptedException {
    Fetch fetch =
        new Fetch(
            tools.gateway(),
            tools.credential(),
            text -> table.detail(process, text),
            () -> !table.isStillWanted(process),
            tools.patience());
    LaunchSpec spec = process.entry().spec();
    Materials materials = tools.preparer().prepare(spec, process.folder(), fetch);
    return tools.commands().create(process.folder(), spec, materials);
  }

  private void launch(ManagedProcess process, Command command) throws IOException {
    if (table.mayLaunch(process)) {
      ProcessToken token = ProcessToken.of(process.entry());
      table.launched(
          process,
          tools.launcher().launch(process.folder(), token, command.argv(), command.environment()));
    }
  }
}
