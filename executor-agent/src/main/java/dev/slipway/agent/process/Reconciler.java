package dev.slipway.agent.process;

import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.agent.folder.JournalEntry;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.agent.os.ProcessToken;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.DesiredProcess;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/** Turns orders into what the loops then do; the same orders twice change nothing. */
public final class Reconciler {

  private final AgentFolder folder;
  private final ProcessTable table;
  private final ExitReport report;
  private final AgentLog log;

  /** Journals into {@code folder} and decides on {@code table}. */
  public Reconciler(AgentFolder folder, ProcessTable table, InstantSource clock, AgentLog log) {
    this.folder = folder;
    this.table = table;
    this.report = new ExitReport(clock);
    this.log = log;
  }

  /** Applies all of the orders or, when they are older than the last, nothing. */
  public void apply(AgentOrders orders) {
    synchronized (table) {
      if (!table.accepts(orders.revision())) {
        return;
      }
      Set<Long> listed = new HashSet<>();
      for (DesiredProcess desired : orders.processes()) {
        listed.add(desired.processId());
        reconcile(desired);
      }
      table.all().stream().filter(p -> !listed.contains(p.id())).forEach(this::unlisted);
    }
  }

  private void reconcile(DesiredProcess desired) {
    ManagedProcess known = table.get(desired.processId());
    if (known == null) {
      table.add(unknown(desired));
    } else if (desired.stop()) {
      stop(known);
    } else {
      known.want();
    }
  }

  private void unlisted(ManagedProcess process) {
    if (process.stage() == Stage.EXITED) {
      table.forget(process);
    } else {
      stop(process);
    }
  }

  private void stop(ManagedProcess process) {
    if (process.stage() == Stage.JOURNALLED || process.stage() == Stage.PREPARING) {
      table.exited(process, report.stoppedBeforeLaunch());
    } else {
      table.stop(process);
    }
  }

  /** Without a specification the gateway believes that we know it: then our journal was lost. */
  private ManagedProcess unknown(DesiredProcess desired) {
    long id = desired.processId();
    if (desired.spec() == null) {
      log.warn("process " + id + " is not in this agent's journal");
      return ManagedProcess.exited(
          id, null, report.vanished("The agent's folder knows nothing of this process."));
    }
    if (desired.stop()) {
      return ManagedProcess.exited(id, null, report.stoppedBeforeLaunch());
    }
    return journalled(desired);
  }

  private ManagedProcess journalled(DesiredProcess desired) {
    long id = desired.processId();
    ProcessFolder place = folder.process(id);
    JournalEntry entry = new JournalEntry(id, ProcessToken.random(), desired.spec());
    try {
      place.journal(entry);
    } catch (IOException e) {
      log.warn("process " + id + " cannot be journalled: " + AgentLog.reason(e));
      return ManagedProcess.exited(
          id, null, report.launchFailed("The agent cannot write to its folder."));
    }
    ManagedProcess process = ManagedProcess.journalled(place, entry);
    process.want();
    return process;
  }
}
