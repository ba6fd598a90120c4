package dev.slipway.gateway.runtime;

import dev.slipway.gateway.runtime.resolve.RuntimeDefinition;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param runtimes by name, added to the built-in ones or in place of them; a name is {@code
 *     [A-Za-z0-9][A-Za-z0-9._-]{0,62}}
 * @param defaultRuntime name of the one for runs that name none
 */
@ConfigurationProperties("slipway")
record RuntimeSettings(
    Map<String, RuntimeDefinition> runtimes, @DefaultValue("4.2.0") String defaultRuntime) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  RuntimeSettings {
    Map<String, RuntimeDefinition> all = new TreeMap<>();
    for (String version : new String[] {"4.2.0", "4.1.1", "3.5.6"}) {
      all.put(version, RuntimeDefinition.ofVersion(version));
    }
    all.putAll(runtimes == null ? Map.of() : runtimes);
    runtimes = Map.copyOf(all);
    for (String name : runtimes.keySet()) {
      require(NAME.matcher(name).matches(), "A runtime cannot be named '" + name + "'");
    }
    require(
        runtimes.containsKey(defaultRuntime),
        "slipway.default-runtime names no runtime: '" + defaultRuntime + "'");
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
