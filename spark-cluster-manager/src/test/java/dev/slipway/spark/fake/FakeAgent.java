package dev.slipway.spark.fake;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.driver.DriverSync;
import dev.slipway.protocol.driver.ExecutorGrant;
import dev.slipway.protocol.driver.ExecutorGrant.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Places and watches executors as a gateway and its agents do; the lock is the gateway's. */
final class FakeAgent {

  private final String secret;
  private final Path folder;
  private final Runnable onChange;
  private final Map<String, Process> processes = new LinkedHashMap<>();
  private final Map<String, ExecutorGrant> grants = new LinkedHashMap<>();
  private final Set<String> stopped = new HashSet<>();
  private boolean silent;
  private int lastId;

  FakeAgent(String secret, Path folder, Runnable onChange) {
    this.secret = secret;
    this.folder = folder;
    this.onChange = onChange;
  }

  List<ExecutorGrant> grants() {
    return List.copyOf(grants.values());
  }

  Process process(String executorId) {
    return processes.get(executorId);
  }

  /** From now on no exit is reported, and no executor replaced. */
  void silence() {
    silent = true;
  }

  void speak() {
    silent = false;
  }

  void reconcile(DriverSync sync) {
    if (sync.stopping() || sync.wanted() == null) {
      return;
    }
    sync.released().forEach(this::stop);
    long running = processes.keySet().stream().filter(id -> !ended(id)).count();
    for (; !silent && running < sync.wanted().total(); running++) {
      launch(sync);
    }
    cancelUnregistered(sync, running - sync.wanted().total());
  }

  void endAll() {
    processes.values().forEach(Process::destroyForcibly);
    processes.values().forEach(process -> process.onExit().join());
  }

  private void launch(DriverSync sync) {
    String id = Integer.toString(++lastId);
    try {
      Process process = ExecutorJvm.start(id, sync.context(), sync.wanted(), secret, folder);
      processes.put(id, process);
      grants.put(id, new ExecutorGrant(id, State.LAUNCHED, null));
      CompletableFuture<Process> end = process.onExit();
      end.thenAcceptAsync(gone -> exited(id, gone.exitValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cancelUnregistered(DriverSync sync, long surplus) {
    processes.keySet().stream()
        .filter(id -> !ended(id) && !sync.registered().contains(id))
        .limit(Math.max(0, surplus))
        .forEach(this::stop);
  }

  private void stop(String executorId) {
    if (processes.containsKey(executorId) && stopped.add(executorId)) {
      processes.get(executorId).destroy();
    }
  }

  private boolean ended(String executorId) {
    return stopped.contains(executorId)
        || grants.get(executorId).state() == State.EXITED
        || !processes.get(executorId).isAlive();
  }

  private void exited(String executorId, int status) {
    if (silent) {
      return;
    }
    Integer signal = status > 128 ? status - 128 : null;
    Exit.Reason reason = signal == null ? Exit.Reason.EXITED : Exit.Reason.SIGNALLED;
    Exit exit =
        new Exit(
            stopped.contains(executorId) ? Exit.Reason.STOPPED : reason, status, signal, null, 1);
    grants.put(executorId, new ExecutorGrant(executorId, State.EXITED, exit));
    onChange.run();
  }
}
