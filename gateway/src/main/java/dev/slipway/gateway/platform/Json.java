package dev.slipway.gateway.platform;

import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which values become JSON columns and come back. */
@Component
public class Json {

  private final JsonMapper mapper;

  Json(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** JSON text of a value; {@code null} stays null. */
  public String write(Object value) {
    return value == null ? null : mapper.writeValueAsString(value);
  }

  /** A value from JSON text; {@code null} stays null. */
  public <T> T read(String json, Class<T> type) {
    return json == null ? null : mapper.readValue(json, type);
  }

  /** A generic value from JSON text; {@code null} stays null. */
  public <T> T read(String json, TypeReference<T> type) {
    return json == null ? null : mapper.readValue(json, type);
  }
}
