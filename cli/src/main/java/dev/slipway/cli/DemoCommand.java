package dev.slipway.cli;

import dev.slipway.cli.demo.Demo;
import dev.slipway.cli.demo.DemoCommands;
import dev.slipway.cli.demo.DemoFailure;
import dev.slipway.cli.demo.DemoSettings;
import dev.slipway.cli.terminal.Stopwatch;
import dev.slipway.cli.terminal.Terminal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway demo}. */
@Command(
    name = "demo",
    description = "Starts a gateway and two agents here and runs an example application on them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  SLIPWAY_HOME   data folder (default: .slipway in the checkout)",
      "  SLIPWAY_PORT   the gateway's port on 127.0.0.1 (default: 8080; 0: any free one)",
      "  NO_COLOR       when set, plain lines without colour or movement"
    })
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--exit",
      description = "stop everything after the run; 0 when it succeeded, 1 otherwise")
  private boolean exit;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = terminal();
    try {
      DemoSettings settings = DemoSettings.of(checkout(), System.getenv(), exit);
      return new Demo(settings, new DemoCommands(settings), terminal).run();
    } catch (DemoFailure failure) {
      terminal.failure(failure.getMessage());
      return failure.exitCode();
    }
  }

  private static Path checkout() throws DemoFailure {
    String checkout = System.getProperty("slipway.checkout");
    if (checkout == null) {
      throw DemoFailure.cannotBegin("The demo is started by the script ./slipway.");
    }
    return Path.of(checkout).toAbsolutePath();
  }

  private static Terminal terminal() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean moving = Boolean.getBoolean("slipway.terminal");
    int columns = Integer.getInteger("slipway.columns", 80);
    return moving
        ? Terminal.moving(out, columns, Stopwatch.ofThisProcess())
        : Terminal.plain(out, Stopwatch.ofThisProcess());
  }
}
