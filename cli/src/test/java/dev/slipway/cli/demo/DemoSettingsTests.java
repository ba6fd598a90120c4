package dev.slipway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSettingsTests {

  private static final Path CHECKOUT = Path.of("/checkout");

  @Test
  void keepsItsDataInTheCheckoutAndListensOn8080() throws DemoFailure {
    DemoSettings settings = DemoSettings.of(CHECKOUT, Map.of("SLIPWAY_PORT", ""), false);
    assertThat(settings)
        .isEqualTo(new DemoSettings(CHECKOUT, Path.of("/checkout/.slipway"), 8080, false));
    assertThat(settings.gateway()).isEqualTo(URI.create("http://127.0.0.1:8080"));
  }

  @Test
  void takesFolderAndPortFromTheEnvironment() throws DemoFailure {
    Map<String, String> environment = Map.of("SLIPWAY_HOME", "/data/./x", "SLIPWAY_PORT", "9090");
    assertThat(DemoSettings.of(CHECKOUT, environment, true))
        .isEqualTo(new DemoSettings(CHECKOUT, Path.of("/data/x"), 9090, true));
  }

  @Test
  void choosesAFreePortForZero() throws DemoFailure {
    assertThat(DemoSettings.of(CHECKOUT, Map.of("SLIPWAY_PORT", "0"), true).port()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "-1", "65536", "808o", "123456"})
  void refusesWhatIsNoPort(String port) {
    assertThatThrownBy(() -> DemoSettings.of(CHECKOUT, Map.of("SLIPWAY_PORT", port), true))
        .isInstanceOf(DemoFailure.class)
        .hasMessageContaining(port);
  }
}
