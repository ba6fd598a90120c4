package dev.slipway.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages as they stand on the wire. A golden file that changes is a change of the protocol;
 * {@code -Dgolden.write=true} writes them anew.
 */
class GoldenMessagesTests {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private static final JsonMapper JACKSON_3 =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final ObjectMapper JACKSON_2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder()
          .propertyNamingStrategy(
              com.fasterxml.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
          .build();

  static Stream<Map.Entry<String, Object>> messages() {
    return Samples.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void areWhatTheGoldenFilesSayInBothJacksons(Map.Entry<String, Object> message)
      throws IOException {
    Path file = FOLDER.resolve(message.getKey() + ".json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, JACKSON_3.writeValueAsString(message.getValue()) + "\n");
    }
    String golden = Files.readString(file);
    Class<?> type = message.getValue().getClass();

    assertThat(JACKSON_3.readTree(JACKSON_3.writeValueAsString(message.getValue())))
        .isEqualTo(JACKSON_3.readTree(golden));
    assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(message.getValue())))
        .isEqualTo(JACKSON_2.readTree(golden));
    assertThat(JACKSON_3.readValue(golden, type)).isEqualTo(message.getValue());
    assertThat(JACKSON_2.readValue(golden, type)).isEqualTo(message.getValue());
  }
}
