package dev.slipway.agent.process;

import dev.slipway.agent.folder.JournalEntry;
import dev.slipway.agent.folder.LaunchRecord;
import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.agent.os.TreeEnding;
import dev.slipway.protocol.Exit;
import dev.slipway.protocol.agent.ObservedProcess;

/** One process from its order until the gateway lets it go. Its table's lock guards the state. */
final class ManagedProcess {

  private final long id;
  private final ProcessFolder folder;
  private final JournalEntry entry;
  private Stage stage;
  private boolean wanted;
  private boolean stopWanted;
  private String detail;
  private LaunchRecord launch;
  private Exit exit;
  private TreeEnding ending;

  private ManagedProcess(long id, ProcessFolder folder, JournalEntry entry, Stage stage) {
    this.id = id;
    this.folder = folder;
    this.entry = entry;
    this.stage = stage;
  }

  /** On disk, not begun. */
  static ManagedProcess journalled(ProcessFolder folder, JournalEntry entry) {
    return new ManagedProcess(entry.processId(), folder, entry, Stage.JOURNALLED);
  }

  /** Launched by an earlier start of the agent; whether it lives is for the watch loop to see. */
  static ManagedProcess adopted(ProcessFolder folder, JournalEntry entry, LaunchRecord launch) {
    ManagedProcess process = new ManagedProcess(entry.processId(), folder, entry, Stage.RUNNING);
    process.launch = launch;
    return process;
  }

  /**
   * Over already.
   *
   * @param folder null when there is none, and then nothing is kept on disk
   */
  static ManagedProcess exited(long id, ProcessFolder folder, Exit exit) {
    ManagedProcess process = new ManagedProcess(id, folder, null, Stage.EXITED);
    process.exit = exit;
    return process;
  }

  long id() {
    return id;
  }

  /** Null only for one that was over before it had a folder. */
  ProcessFolder folder() {
    return folder;
  }

  /** Null once it is over in an earlier start. */
  JournalEntry entry() {
    return entry;
  }

  Stage stage() {
    return stage;
  }

  void moveTo(Stage next) {
    if (!stage.leadsTo(next)) {
      throw new IllegalStateException("process " + id + " cannot go from " + stage + " to " + next);
    }
    stage = next;
  }

  /** Whether the gateway has listed it since this start of the agent. */
  boolean wanted() {
    return wanted;
  }

  void want() {
    wanted = true;
  }

  boolean stopWanted() {
    return stopWanted;
  }

  void wantStop() {
    stopWanted = true;
  }

  void detail(String text) {
    detail = text;
  }

  /** Null before the launch. */
  LaunchRecord launch() {
    return launch;
  }

  void launched(LaunchRecord record) {
    moveTo(Stage.RUNNING);
    launch = record;
    detail = null;
  }

  void exit(Exit how) {
    moveTo(Stage.EXITED);
    exit = how;
    detail = null;
  }

  /** Null until the watch loop began to clear the tree; only that loop uses it. */
  TreeEnding ending() {
    return ending;
  }

  void ending(TreeEnding begun) {
    ending = begun;
  }

  ObservedProcess observed() {
    return new ObservedProcess(
        id,
        stage.phase(),
        detail,
        launch == null ? null : launch.pid(),
        launch == null ? null : launch.launchedMillis(),
        exit);
  }
}
