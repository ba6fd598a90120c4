package dev.slipway.agent;

import dev.slipway.agent.cache.FileCache;
import dev.slipway.agent.cache.Preparer;
import dev.slipway.agent.cache.RuntimeCache;
import dev.slipway.agent.command.CommandFactory;
import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.agent.folder.RetentionLoop;
import dev.slipway.agent.gateway.GatewayClient;
import dev.slipway.agent.logs.LogServer;
import dev.slipway.agent.os.Launcher;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.agent.platform.Loop;
import dev.slipway.agent.process.LaunchLoop;
import dev.slipway.agent.process.Reconciler;
import dev.slipway.agent.sync.Exchange;
import dev.slipway.agent.sync.Membership;
import dev.slipway.agent.sync.ReportLoop;
import dev.slipway.agent.sync.SyncLoop;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.agent.JoinRequest;
import dev.slipway.protocol.agent.Node;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A running agent. Closing it leaves its processes running, as its death would. */
public final class Agent implements AutoCloseable {

  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final Duration SELDOM = Duration.ofMinutes(5);
  private static final int WORKERS = 4;

  private final AgentSettings settings;
  private final AgentLog log;
  private final AgentFolder folder;
  private final Supervision supervision;
  private final List<AutoCloseable> parts = new ArrayList<>();

  private Agent(AgentSettings settings, AgentFolder folder, AgentLog log) throws IOException {
    this.settings = settings;
    this.folder = folder;
    this.log = log;
    this.supervision = new Supervision(folder, settings.processes().grace(), log);
  }

  /**
   * Adopts what earlier starts left, and goes to work.
   *
   * @throws IOException when the folder is another's or cannot be used
   */
  public static Agent start(AgentSettings settings, CommandFactory commands, AgentLog log)
      throws IOException {
    Agent agent = new Agent(settings, AgentFolder.open(settings.folder()), log);
    try {
      agent.begin(commands);
    } catch (IOException | RuntimeException e) {
      agent.close();
      throw e;
    }
    return agent;
  }

  private void begin(CommandFactory commands) throws IOException {
    parts.add(supervision);
    GatewayClient gateway = new GatewayClient(settings.gateway());
    JoinRequest join = new JoinRequest(Protocol.VERSION, settings.name(), version());
    Membership membership = new Membership(gateway, folder, join, settings.joinTokenFile(), log);
    beginLaunching(gateway, membership, commands);
    beginForgetting();
    LogServer logs =
        new LogServer(settings.node().host(), folder, membership::credential, Clock.systemUTC());
    parts.add(logs);
    long start = folder.nextStart();
    log.info("start " + start + ", logs at port " + logs.port());
    beginExchanging(
        new Exchange(
            gateway,
            membership,
            supervision.table(),
            new Reconciler(folder, supervision.table(), Clock.systemUTC(), log),
            node(logs.port()),
            start));
  }

  private void beginLaunching(GatewayClient gateway, Membership membership, CommandFactory commands)
      throws IOException {
    FileCache files = new FileCache(settings.cache());
    Preparer preparer = new Preparer(files, new RuntimeCache(settings.cache(), files));
    Launcher launcher = Launcher.install(folder, supervision.host(), Clock.systemUTC());
    LaunchLoop.Tools tools =
        new LaunchLoop.Tools(
            gateway,
            membership::credential,
            preparer,
            commands,
            launcher,
            settings.processes().patience());
    LaunchLoop launch =
        new LaunchLoop(
            supervision.table(), tools, supervision.pool(WORKERS), Clock.systemUTC(), log);
    supervision.begin();
    parts.add(Loop.start("launch", OFTEN, launch::tick, log));
  }

  private void beginForgetting() {
    RetentionLoop retention =
        new RetentionLoop(
            folder,
            settings.processes().keepLogs(),
            settings.processes().keepProcesses(),
            Clock.systemUTC(),
            log);
    parts.add(Loop.start("retention", SELDOM, retention::tick, log));
  }

  private void beginExchanging(Exchange exchange) {
    SyncLoop sync = new SyncLoop(exchange, log);
    ReportLoop report = new ReportLoop(exchange, supervision.changed());
    parts.add(Loop.start("sync", Duration.ZERO, sync::tick, log));
    parts.add(Loop.start("report", OFTEN, report::tick, log));
  }

  private Node node(int logPort) {
    AgentSettings.NodeSettings node = settings.node();
    return new Node(node.host(), logPort, node.cores(), node.memoryMb(), version());
  }

  /** Of the jar; "development" for loose classes. */
  static String version() {
    String version = Agent.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Ends all processes and launches none; false when some were left after {@code time}. */
  public boolean endAll(Duration time) throws InterruptedException {
    return supervision.endAll(time);
  }

  @Override
  public void close() throws IOException {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        log.warn("a part did not close: " + AgentLog.reason(e));
      }
    }
    folder.close();
  }
}
