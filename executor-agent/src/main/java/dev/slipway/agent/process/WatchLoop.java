package dev.slipway.agent.process;

import dev.slipway.agent.os.Host;
import dev.slipway.agent.os.ProcessToken;
import dev.slipway.agent.os.ProcessTree;
import dev.slipway.agent.os.TreeEnding;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.protocol.Exit;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Sees which processes have ended, and clears the trees of those that have or shall. */
public final class WatchLoop {

  private final ProcessTable table;
  private final Host host;
  private final Duration grace;
  private final LongSupplier nanoTime;
  private final ExitReport report;
  private final AgentLog log;

  /**
   * @param grace between TERM and KILL
   * @param nanoTime measures the grace, as {@link System#nanoTime}
   * @param clock tells when a process ended
   */
  public WatchLoop(
      ProcessTable table,
      Host host,
      Duration grace,
      LongSupplier nanoTime,
      InstantSource clock,
      AgentLog log) {
    this.table = table;
    this.host = host;
    this.grace = grace;
    this.nanoTime = nanoTime;
    this.report = new ExitReport(clock);
    this.log = log;
  }

  /** Looks once, and takes one step with each tree that is ending. */
  public void tick() {
    for (ManagedProcess process : table.in(Stage.RUNNING)) {
      // In this order: a status is written before the launcher goes.
      if (!tree(process).launcherAlive() || process.folder().status().isPresent()) {
        table.endedByItself(process);
      }
    }
    List<ManagedProcess> ending = table.in(Stage.ENDING);
    if (!ending.isEmpty()) {
      step(ending);
    }
  }

  private void step(List<ManagedProcess> ending) {
    try {
      TreeEnding.Look look = TreeEnding.Look.now();
      for (ManagedProcess process : ending) {
        if (process.ending() == null) {
          process.ending(new TreeEnding(tree(process), grace, nanoTime));
        }
        if (process.ending().step(look)) {
          table.exited(process, exit(process));
        }
      }
    } catch (IOException e) {
      log.warn("the processes of this node cannot be seen: " + AgentLog.reason(e));
    }
  }

  private ProcessTree tree(ManagedProcess process) {
    return new ProcessTree(ProcessToken.of(process.entry()), process.launch(), host);
  }

  private Exit exit(ManagedProcess process) {
    Optional<Integer> status = process.folder().status();
    if (process.stopWanted()) {
      return report.stopped(status, process.ending().killed(), grace);
    }
    if (status.isPresent()) {
      return report.ended(status.get(), process.folder().file("failure"));
    }
    return report.vanished(whyVanished(process));
  }

  private String whyVanished(ManagedProcess process) {
    if (!tree(process).isHere()) {
      return "The node restarted while it ran.";
    }
    return process.launch().pid() == null
        ? "The agent was ended while it launched this process."
        : "Its launcher was killed and left no exit status.";
  }
}
