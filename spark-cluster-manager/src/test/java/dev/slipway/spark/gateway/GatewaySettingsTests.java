package dev.slipway.spark.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class GatewaySettingsTests {

  private final SparkConf conf = new SparkConf(false);

  @Test
  void findsTheGatewayInTheMasterUrl() {
    GatewaySettings settings = GatewaySettings.of(conf, "spark-slipway://10.0.0.1:8080");

    assertThat(settings.address()).hasToString("http://10.0.0.1:8080");
    assertThat(settings.tokenFile()).isNull();
  }

  @Test
  void prefersTheAddressThatIsSet() {
    conf.set("spark.slipway.gateway", "https://slipway.example/")
        .set("spark.slipway.token.file", "/run/token");

    GatewaySettings settings = GatewaySettings.of(conf, "spark-slipway://10.0.0.1:8080");

    assertThat(settings.address()).hasToString("https://slipway.example");
    assertThat(settings.tokenFile()).isEqualTo(Path.of("/run/token"));
  }

  @Test
  void refusesAMasterWithoutAHostAndSaysWhatToWrite() {
    assertThatThrownBy(() -> GatewaySettings.of(conf, "spark-slipway://"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spark-slipway://host:port");
  }
}
