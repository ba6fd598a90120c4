package dev.slipway.agent.process;

import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.agent.folder.JournalEntry;
import dev.slipway.agent.folder.LaunchRecord;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.agent.os.Host;
import dev.slipway.agent.os.ProcessToken;
import dev.slipway.agent.os.ProcessTree;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.protocol.Exit;
import java.io.IOException;
import java.util.Optional;

/** Takes over, at the start of an agent, what its earlier starts have journalled. */
public final class Adoption {

  private final ProcessTable table;
  private final Host host;
  private final AgentLog log;

  /** Adds what it finds to {@code table}. */
  public Adoption(ProcessTable table, Host host, AgentLog log) {
    this.table = table;
    this.host = host;
    this.log = log;
  }

  /** Reads the whole journal; one unreadable entry does not keep the others out. */
  public void run(AgentFolder folder) throws IOException {
    for (ProcessFolder process : folder.processes()) {
      try {
        adopt(process);
      } catch (IOException e) {
        log.warn("process " + process.processId() + " is skipped: " + AgentLog.reason(e));
      }
    }
  }

  private void adopt(ProcessFolder folder) throws IOException {
    Optional<JournalEntry> entry = folder.entry();
    if (entry.isEmpty()) {
      return;
    }
    Optional<Exit> ended = folder.ended();
    Optional<LaunchRecord> launch = folder.launch();
    if (ended.isPresent()) {
      table.add(ManagedProcess.exited(folder.processId(), folder, ended.get()));
    } else if (launch.isEmpty()) {
      table.add(ManagedProcess.journalled(folder, entry.get()));
    } else {
      adopt(folder, entry.get(), launch.get());
    }
  }

  /** One that was never launched for sure may be launched; one that perhaps was, never again. */
  private void adopt(ProcessFolder folder, JournalEntry entry, LaunchRecord written)
      throws IOException {
    ProcessTree tree = new ProcessTree(ProcessToken.of(entry), written, host);
    LaunchRecord launch = written.pid() != null ? written : tree.find().orElse(written);
    ManagedProcess process = ManagedProcess.adopted(folder, entry, launch);
    table.add(process);
    log.info("process " + process.id() + " adopted, pid " + launch.pid());
    if (folder.isStopping()) {
      table.stopAgain(process);
    }
  }
}
