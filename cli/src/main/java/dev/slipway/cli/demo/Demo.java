package dev.slipway.cli.demo;

import dev.slipway.cli.api.ApiException;
import dev.slipway.cli.api.GatewayClient;
import dev.slipway.cli.api.Run;
import dev.slipway.cli.api.SignInCode;
import dev.slipway.cli.process.ChildProcess;
import dev.slipway.cli.process.Children;
import dev.slipway.cli.process.LogTail;
import dev.slipway.cli.process.Mark;
import dev.slipway.cli.terminal.Step;
import dev.slipway.cli.terminal.Terminal;
import dev.slipway.cli.terminal.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts everything, runs the example, and leaves nothing behind, whatever way it ends. */
public final class Demo {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration EARLIER_DEMO = Duration.ofSeconds(20);

  private final DemoSettings settings;
  private final DemoCommands commands;
  private final Terminal terminal;
  private final Mark mark;
  private final Children children;
  private final AtomicBoolean stopBegun = new AtomicBoolean();

  /**
   * @param settings what was asked for
   * @param commands how children are started
   * @param terminal where a person reads along
   */
  public Demo(DemoSettings settings, DemoCommands commands, Terminal terminal) {
    this.settings = settings;
    this.commands = commands;
    this.terminal = terminal;
    mark = new Mark(settings.home().toString());
    children = new Children(mark);
  }

  /**
   * Returns 0 when the run succeeded, 1 when it or a part of the demo failed. Without {@code exit}
   * it returns only when something failed.
   */
  public int run() throws DemoFailure, InterruptedException {
    if (!Files.isRegularFile(commands.application())) {
      throw DemoFailure.cannotBegin("Not built: " + commands.application());
    }
    try (DemoFolder folder = DemoFolder.open(settings.home())) {
      awaitEarlierDemo();
      Ports.checkFree(settings.port());
      Thread onSignal = new Thread(this::stop, "stop");
      Runtime.getRuntime().addShutdownHook(onSignal);
      try {
        return guarded(folder);
      } finally {
        stop();
      }
    }
  }

  private int guarded(DemoFolder folder) throws DemoFailure, InterruptedException {
    try {
      return runOn(new DemoCluster(settings, commands, folder, children, terminal, this::pause));
    } catch (IOException e) {
      Optional<ChildProcess> casualty = casualty();
      parkWhenStopping();
      if (casualty.isPresent()) {
        throw endedUnexpectedly(casualty.get());
      }
      throw e instanceof ApiException ? DemoFailure.broken(e.getMessage()) : noAnswer(folder, e);
    }
  }

  private static DemoFailure noAnswer(DemoFolder folder, IOException e) {
    return DemoFailure.broken(
        "The gateway no longer answers (" + e + "). Its log: " + folder.log("gateway"));
  }

  private DemoFailure endedUnexpectedly(ChildProcess child) {
    Path log = child.spec().log();
    terminal.write("");
    LogTail.of(log, 20).forEach(line -> terminal.write(Text.harmless(line)));
    String name = child.spec().name();
    return DemoFailure.broken(
        "The " + name + " ended unexpectedly (" + child.ending() + "). Its log: " + log);
  }

  private int runOn(DemoCluster cluster) throws IOException, InterruptedException, DemoFailure {
    GatewayClient gateway = cluster.startGateway();
    String runtime = cluster.resolveRuntime(gateway);
    cluster.joinAgents(gateway);
    Run run = new DemoRun(gateway, terminal, this::pause).run(commands.application(), runtime);
    if (!settings.exit()) {
      stayUp(cluster, gateway, run);
    }
    return run.succeeded() ? 0 : 1;
  }

  private void stayUp(DemoCluster cluster, GatewayClient gateway, Run run)
      throws IOException, InterruptedException {
    SignInCode code = gateway.signInCode();
    terminal.write("");
    terminal.write("Dashboard  " + settings.gateway() + "/runs/" + run.id());
    terminal.write("Sign in    " + Text.harmless(code.url()) + "  (once, within five minutes)");
    terminal.write("Token      " + cluster.adminToken());
    terminal.write("Logs       " + settings.home().resolve("logs"));
    terminal.write("");
    terminal.write("Press Ctrl-C to stop everything.");
    while (true) {
      pause();
    }
  }

  private void pause() throws IOException, InterruptedException {
    Thread.sleep(PAUSE.toMillis());
    children.requireAllAlive();
  }

  /** After a kill -9 of a demo its children end by themselves, which takes them a moment. */
  private void awaitEarlierDemo() {
    if (mark.bearers().isEmpty()) {
      return;
    }
    Step step = terminal.begin("Waiting for the processes of an earlier demo to end");
    if (!mark.awaitNone(EARLIER_DEMO)) {
      mark.endAll(Duration.ofSeconds(5));
    }
    step.done("The processes of an earlier demo have ended");
  }

  private void stop() {
    boolean first = stopBegun.compareAndSet(false, true);
    if (first && !children.none()) {
      Step step = terminal.begin("Stopping everything");
      children.stop();
      step.done("Everything is stopped");
    } else {
      children.stop();
    }
  }

  /** A connection breaks a moment before the end of its process is known. */
  private Optional<ChildProcess> casualty() throws InterruptedException {
    for (int i = 0; i < 20 && children.casualty().isEmpty() && !children.stopping(); i++) {
      Thread.sleep(50);
    }
    return children.casualty();
  }

  /** On a signal the hook stops the children, and this thread has nothing more to say. */
  private void parkWhenStopping() throws InterruptedException {
    if (children.stopping()) {
      new CountDownLatch(1).await();
    }
  }
}
