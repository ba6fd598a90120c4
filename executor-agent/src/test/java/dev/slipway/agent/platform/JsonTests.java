package dev.slipway.agent.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.DesiredProcess;
import dev.slipway.protocol.launch.DriverSpec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTests {

  private static <T> T read(String json, Class<T> type) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  @Test
  void writesSnakeCase() {
    String json = new String(Json.write(new DesiredProcess(1, true, null)), StandardCharsets.UTF_8);

    assertThat(json).contains("\"process_id\":1");
  }

  @Test
  void ignoresWhatItDoesNotKnowAndTakesMissingListsAsEmpty() {
    assertThat(read("{\"revision\":3,\"later\":{}}", AgentOrders.class).processes()).isEmpty();
    DriverSpec driver = read("{\"main_class\":\"M\",\"files\":null}", DriverSpec.class);
    assertThat(driver.files()).isEmpty();
    assertThat(driver.conf()).isEmpty();
    assertThat(driver.token()).isNull();
  }

  @Test
  void refusesWhatIsNoMessage() {
    assertThatThrownBy(() -> read("<html>", AgentOrders.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AgentOrders");
  }
}
