package dev.slipway.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.world.GatewayTest;
import dev.slipway.gateway.world.Http;
import dev.slipway.gateway.world.World;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class SubmissionTests {

  @Autowired World world;

  @BeforeEach
  void clear() {
    world.clear();
  }

  @Test
  void isCommittedBeforeItIsAnswered() {
    HttpResponse<String> answer = submit(world.request(1));

    assertThat(answer.statusCode()).isEqualTo(201);
    long id = Http.JSON.readTree(answer.body()).get("id").asLong();
    assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/runs/" + id);
    assertThat(
            world
                .jdbc()
                .sql("SELECT count(*) FROM run WHERE id = :id AND state <> 'TERMINATED'")
                .param("id", id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("application", null, "ARTIFACT_MISSING"),
        Arguments.of("application", "999999", "ARTIFACT_UNKNOWN"),
        Arguments.of("main_class", "no such class", "MAIN_CLASS_INVALID"),
        Arguments.of("main_class", "--conf", "MAIN_CLASS_INVALID"),
        Arguments.of("main_class", "example.Other", "MAIN_CLASS_NOT_FOUND"),
        Arguments.of("runtime", "1.6.0", "RUNTIME_UNKNOWN"),
        Arguments.of("engine", "mesos", "ENGINE_UNKNOWN"),
        Arguments.of("driver", Map.of("memory", "lots"), "SIZE_INVALID"),
        Arguments.of("driver", Map.of("memory", "1m"), "SIZE_INVALID"),
        Arguments.of("driver", Map.of("cores", 0), "SIZE_INVALID"),
        Arguments.of("executors", Map.of("count", -1), "SIZE_INVALID"),
        Arguments.of("executors", Map.of("memory", "999999999t"), "SIZE_INVALID"),
        Arguments.of("conf", Map.of("spark.master", "local[3]"), "CONF_NOT_ALLOWED"),
        Arguments.of("conf", Map.of("spark.authenticate.secret", "x"), "CONF_NOT_ALLOWED"),
        Arguments.of("conf", Map.of("a key", "x"), "CONF_KEY_INVALID"),
        Arguments.of("conf", Map.of("spark.x", "a\nspark.y=b"), "CONF_VALUE_INVALID"),
        Arguments.of("arguments", List.of("a\0b"), "ARGUMENT_INVALID"),
        Arguments.of("name", "a\0b", "NAME_INVALID"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedWithACodeASentenceAndAHintAndStaysARow(String field, Object value, String code) {
    Map<String, Object> request = new LinkedHashMap<>(world.request(1));
    request.put(field, value);

    HttpResponse<String> answer = submit(request);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = Http.JSON.readTree(answer.body());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("detail").asString()).isNotBlank();
    assertThat(problem.get("hint").asString()).isNotBlank();
    JsonNode row = world.run(problem.get("run_id").asLong());
    assertThat(row.get("state").asString()).isEqualTo("TERMINATED");
    assertThat(row.get("result").asString()).isEqualTo("REJECTED");
    assertThat(row.get("code").asString()).isEqualTo(code);
  }

  private HttpResponse<String> submit(Map<String, Object> request) {
    return world.api().postRaw("/api/v1/runs", Http.JSON.writeValueAsString(request));
  }
}
