package dev.slipway.agent.process;

import dev.slipway.agent.folder.LaunchRecord;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.agent.platform.Signal;
import dev.slipway.protocol.Exit;
import dev.slipway.protocol.agent.ObservedProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/** All processes of this agent. Its monitor guards them; every change of one is made here. */
public final class ProcessTable {

  /**
   * What one sync tells.
   *
   * @param sequence rises with each picture
   * @param seenRevision of the last orders applied
   * @param processes every process known
   */
  public record Picture(long sequence, long seenRevision, List<ObservedProcess> processes) {}

  private static final Set<Stage> ALIVE = EnumSet.of(Stage.LAUNCHING, Stage.RUNNING, Stage.ENDING);

  private final Map<Long, ManagedProcess> processes = new TreeMap<>();
  private final Signal changed;
  private final Executor sweeper;
  private final AgentLog log;
  private long sequence;
  private long revision;
  private boolean closing;

  /**
   * @param changed raised when there is something new to tell the gateway
   * @param sweeper deletes folders, which may take long
   */
  public ProcessTable(Signal changed, Executor sweeper, AgentLog log) {
    this.changed = changed;
    this.sweeper = sweeper;
    this.log = log;
  }

  /** What to tell the gateway now. */
  public synchronized Picture picture() {
    List<ObservedProcess> observed =
        processes.values().stream().map(ManagedProcess::observed).toList();
    return new Picture(++sequence, revision, observed);
  }

  /** Forgets which orders were seen: a gateway that lets an agent join again may count anew. */
  public synchronized void forgetRevision() {
    revision = 0;
  }

  /** Launches nothing any more, and ends all that was launched. */
  public synchronized void endAll() {
    closing = true;
    all().stream().filter(p -> ALIVE.contains(p.stage())).forEach(this::stop);
  }

  /** Waits until nothing that was launched is left; false when it took longer than {@code time}. */
  public synchronized boolean awaitNoneAlive(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (processes.values().stream().anyMatch(p -> ALIVE.contains(p.stage()))) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Whether orders of this revision count; then it is the last seen. */
  synchronized boolean accepts(long orders) {
    if (closing || orders < revision) {
      return false;
    }
    revision = orders;
    return true;
  }

  synchronized List<ManagedProcess> all() {
    return List.copyOf(processes.values());
  }

  synchronized List<ManagedProcess> in(Stage stage) {
    return processes.values().stream().filter(p -> p.stage() == stage).toList();
  }

  synchronized ManagedProcess get(long id) {
    return processes.get(id);
  }

  synchronized void add(ManagedProcess process) {
    processes.put(process.id(), process);
    changed.raise();
  }

  /** Lets go of one that is over; its logs stay until retention takes them. */
  synchronized void forget(ManagedProcess process) {
    processes.remove(process.id());
    if (process.folder() != null) {
      sweep(process.folder()::archive);
    }
  }

  /** Those that a worker is to begin with; each is given out once. */
  synchronized List<ManagedProcess> takeWanted() {
    if (closing) {
      return List.of();
    }
    List<ManagedProcess> taken =
        in(Stage.JOURNALLED).stream().filter(ManagedProcess::wanted).toList();
    taken.forEach(process -> process.moveTo(Stage.PREPARING));
    return taken;
  }

  synchronized boolean isStillWanted(ManagedProcess process) {
    return !closing && process.stage() == Stage.PREPARING;
  }

  synchronized void detail(ManagedProcess process, String text) {
    if (process.stage() == Stage.PREPARING) {
      process.detail(text);
      changed.raise();
    }
  }

  /** Whether to launch now; when true, the launch has to follow, or {@link #failed}. */
  synchronized boolean mayLaunch(ManagedProcess process) {
    boolean may = isStillWanted(process);
    if (may) {
      process.moveTo(Stage.LAUNCHING);
    }
    return may;
  }

  synchronized void launched(ManagedProcess process, LaunchRecord launch) {
    process.launched(launch);
    log.info("process " + process.id() + " launched, pid " + launch.pid());
    changed.raise();
    if (closing || process.stopWanted()) {
      stop(process);
    }
  }

  /** It will not be launched; ignored for one that was called off meanwhile. */
  synchronized void failed(ManagedProcess process, Exit exit) {
    if (process.stage() == Stage.PREPARING || process.stage() == Stage.LAUNCHING) {
      exited(process, exit);
    }
  }

  /**
   * Ends one that runs; one whose launch is under way is ended right after. One that has left its
   * status already has ended by itself, whatever we wished since.
   */
  synchronized void stop(ManagedProcess process) {
    if (process.stage() == Stage.LAUNCHING) {
      process.wantStop();
    } else if (process.stage() == Stage.RUNNING) {
      if (process.folder().status().isEmpty()) {
        onDisk(process, process.folder()::stopping);
        process.wantStop();
        log.info("process " + process.id() + " is to end");
      }
      process.moveTo(Stage.ENDING);
    }
  }

  /** Goes on ending one that an earlier start of the agent began to end. */
  synchronized void stopAgain(ManagedProcess process) {
    process.wantStop();
    process.moveTo(Stage.ENDING);
  }

  /** Its launcher is gone or has left a status; what is left of its tree goes too. */
  synchronized void endedByItself(ManagedProcess process) {
    if (process.stage() == Stage.RUNNING) {
      process.moveTo(Stage.ENDING);
    }
  }

  synchronized void exited(ManagedProcess process, Exit exit) {
    process.exit(exit);
    log.info("process " + process.id() + " is over: " + describe(exit));
    onDisk(process, () -> process.folder().ended(exit));
    sweep(process.folder()::sweep);
    changed.raise();
    notifyAll();
  }

  private static String describe(Exit exit) {
    String status = exit.code() == null ? "" : ", exit status " + exit.code();
    return exit.reason() + status + (exit.message() == null ? "" : ", " + exit.message());
  }

  private interface DiskAct {
    void run() throws IOException;
  }

  private void sweep(DiskAct act) {
    sweeper.execute(
        () -> {
          try {
            act.run();
          } catch (IOException e) {
            log.warn("a process's folder could not be cleaned: " + AgentLog.reason(e));
          }
        });
  }

  /** A full disk must not keep a process from ending or its end from being told. */
  private void onDisk(ManagedProcess process, DiskAct act) {
    try {
      act.run();
    } catch (IOException e) {
      log.warn("process " + process.id() + " cannot be journalled: " + AgentLog.reason(e));
    }
  }
}
