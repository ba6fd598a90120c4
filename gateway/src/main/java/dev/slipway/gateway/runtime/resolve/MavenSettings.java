package dev.slipway.gateway.runtime.resolve;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param repositories base addresses, asked in this order
 * @param cache folder of what was fetched, shared by gateways; {@code ~/.cache/slipway/coursier} if
 *     not set
 */
@ConfigurationProperties("slipway.maven")
public record MavenSettings(
    @DefaultValue("https://repo1.maven.org/maven2") List<String> repositories, Path cache) {

  public MavenSettings {
    if (cache == null) {
      cache = Path.of(System.getProperty("user.home"), ".cache", "slipway", "coursier");
    }
  }
}
