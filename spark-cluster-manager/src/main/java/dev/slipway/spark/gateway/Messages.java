package dev.slipway.spark.gateway;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.DriverSync;
import java.io.IOException;
import java.util.List;

/**
 * The messages as JSON, by the Jackson that Spark brings. A reader ignores fields it does not know,
 * takes a missing list as empty, and an unknown constant as null: the gateway may be newer.
 */
final class Messages {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .withConfigOverride(
              List.class,
              override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private Messages() {}

  static byte[] write(DriverSync sync) throws JsonProcessingException {
    return MAPPER.writeValueAsBytes(sync);
  }

  /**
   * @throws IOException when {@code json} is not the orders' JSON
   */
  static DriverOrders readOrders(byte[] json) throws IOException {
    DriverOrders orders = MAPPER.readValue(json, DriverOrders.class);
    if (orders == null) {
      throw new IOException("The gateway answered without orders.");
    }
    return orders;
  }
}
