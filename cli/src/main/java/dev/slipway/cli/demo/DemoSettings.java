package dev.slipway.cli.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the demo was asked to do.
 *
 * @param checkout the folder of the script, absolute
 * @param home the data folder, absolute
 * @param port the gateway's port, 1 to 65 535
 * @param exit whether to stop everything after the run
 */
public record DemoSettings(Path checkout, Path home, int port, boolean exit) {

  /** Reads {@code SLIPWAY_HOME} and {@code SLIPWAY_PORT}. */
  public static DemoSettings of(Path checkout, Map<String, String> environment, boolean exit)
      throws DemoFailure {
    String home = environment.getOrDefault("SLIPWAY_HOME", "");
    Path folder = home.isEmpty() ? checkout.resolve(".slipway") : Path.of(home).toAbsolutePath();
    String port = environment.getOrDefault("SLIPWAY_PORT", "");
    return new DemoSettings(
        checkout, folder.normalize(), port.isEmpty() ? 8080 : Ports.parse(port), exit);
  }

  /** Where the gateway answers. */
  URI gateway() {
    return URI.create("http://127.0.0.1:" + port);
  }
}
