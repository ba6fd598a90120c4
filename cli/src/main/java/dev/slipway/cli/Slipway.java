package dev.slipway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line's entry point; {@code ./slipway} starts it. */
@Command(
    name = "slipway",
    description = "Runs packaged Spark applications on a cluster of its own agents.",
    mixinStandardHelpOptions = true,
    versionProvider = Slipway.Version.class,
    subcommands = DemoCommand.class,
    footerHeading = "%nStarted by the script itself, in the foreground:%n",
    footer = {
      "  gateway [arguments]   the gateway's jar with your arguments",
      "  agent [arguments]     an agent's jar with your arguments"
    })
public final class Slipway {

  /**
   * Ends the virtual machine with 0 when all went well, 1 when the run or a part failed, 2 when the
   * command could not be begun.
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Slipway()).execute(arguments));
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Slipway.class.getPackage().getImplementationVersion();
      return new String[] {"slipway " + (version == null ? "(not packaged)" : version)};
    }
  }
}
