package dev.slipway.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

  @TempDir private Path folder;

  @Test
  void knowsTheAttemptOfATokenThatItMade() throws IOException {
    Secrets secrets = secrets("data");

    assertThat(secrets.attemptOf(secrets.driverToken(42))).hasValue(42);
    assertThat(secrets.driverToken(42)).isNotEqualTo(secrets.driverToken(43));
  }

  @Test
  void makesTheSameTokensAfterARestart() throws IOException {
    String before = secrets("data").driverToken(42);

    assertThat(secrets("data").attemptOf(before)).hasValue(42);
  }

  @Test
  void refusesATokenOfAnotherKey() throws IOException {
    String foreign = secrets("other").driverToken(42);

    assertThat(secrets("data").attemptOf(foreign)).isEmpty();
  }

  @Test
  void refusesATokenWhoseNumberWasChanged() throws IOException {
    Secrets secrets = secrets("data");
    String moved = secrets.driverToken(42).replace("slw_drv_42_", "slw_drv_43_");

    assertThat(secrets.attemptOf(moved)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "slw_", "slw_drv_", "slw_drv__", "slw_drv_x_y", "slw_drv_42"})
  void refusesWhatIsNoDriverToken(String token) throws IOException {
    assertThat(secrets("data").attemptOf(token)).isEmpty();
  }

  @Test
  void givesEachApplicationASecretOfItsOwn() throws IOException {
    Secrets secrets = secrets("data");

    assertThat(secrets.applicationSecret(1)).hasSize(43).isEqualTo(secrets.applicationSecret(1));
    assertThat(secrets.applicationSecret(1)).isNotEqualTo(secrets.applicationSecret(2));
  }

  @Test
  void refusesAShortKey() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "c2hvcnQ\n");

    assertThatThrownBy(() -> new Secrets(settings("data"), key.toString()))
        .hasMessageContaining("256 bits");
  }

  private Secrets secrets(String name) throws IOException {
    return new Secrets(settings(name), "");
  }

  private SlipwaySettings settings(String name) {
    return new SlipwaySettings(folder.resolve(name), null, false);
  }
}
