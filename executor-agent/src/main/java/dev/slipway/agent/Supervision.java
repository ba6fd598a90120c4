package dev.slipway.agent;

import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.agent.os.Host;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.agent.platform.Loop;
import dev.slipway.agent.platform.Signal;
import dev.slipway.agent.process.Adoption;
import dev.slipway.agent.process.ProcessTable;
import dev.slipway.agent.process.WatchLoop;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The part of an agent that needs no gateway: it adopts, watches and ends. */
final class Supervision implements AutoCloseable {

  private static final Duration WATCH = Duration.ofMillis(100);

  private final AgentFolder folder;
  private final AgentLog log;
  private final Host host = Host.current();
  private final Signal changed = new Signal();
  private final List<ExecutorService> pools = new ArrayList<>();
  private final ProcessTable table;
  private final WatchLoop watch;
  private Loop loop;

  /**
   * @param grace between TERM and KILL
   */
  Supervision(AgentFolder folder, Duration grace, AgentLog log) throws IOException {
    this.folder = folder;
    this.log = log;
    this.table = new ProcessTable(changed, pool(1), log);
    this.watch = new WatchLoop(table, host, grace, System::nanoTime, Clock.systemUTC(), log);
  }

  /** Adopts, and sees what ended meanwhile before anything is told to anybody. */
  void begin() throws IOException {
    new Adoption(table, host, log).run(folder);
    watch.tick();
    loop = Loop.start("watch", WATCH, watch::tick, log);
  }

  Host host() {
    return host;
  }

  Signal changed() {
    return changed;
  }

  ProcessTable table() {
    return table;
  }

  /** Daemon threads that end with this. */
  ExecutorService pool(int threads) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "worker");
              thread.setDaemon(true);
              return thread;
            });
    pools.add(pool);
    return pool;
  }

  boolean endAll(Duration time) throws InterruptedException {
    table.endAll();
    return table.awaitNoneAlive(time);
  }

  @Override
  public void close() {
    if (loop != null) {
      loop.close();
    }
    pools.forEach(ExecutorService::shutdownNow);
  }
}
