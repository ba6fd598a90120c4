package dev.slipway.examples.tpch.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class AnswerTests {

  private static final StructType SCHEMA =
      new StructType().add("flag", "string").add("count", "long").add("sum", "decimal(12,2)");

  @Test
  void readsNumbersByGroupAndColumn() {
    Answer answer = Answer.of("Q", List.of(row("A", 3L, "1.50"), row("B", 4L, "0")), "flag");

    assertThat(answer.groups()).containsOnlyKeys("A", "B");
    assertThat(answer.groups().get("A"))
        .containsEntry("count", BigDecimal.valueOf(3))
        .containsEntry("sum", new BigDecimal("1.50"))
        .hasSize(2);
  }

  @Test
  void refusesAGroupThatOccursTwice() {
    assertThatThrownBy(() -> Answer.of("Q", List.of(row("A", 3L, "1"), row("A", 3L, "1")), "flag"))
        .isInstanceOf(WrongAnswer.class)
        .hasMessageContaining("'A' twice");
  }

  @Test
  void refusesAMissingNumber() {
    assertThatThrownBy(() -> Answer.of("Q", List.of(row("A", null, "1")), "flag"))
        .isInstanceOf(WrongAnswer.class)
        .hasMessageContaining("nothing for count");
  }

  private static Row row(String flag, Long count, String sum) {
    return new GenericRowWithSchema(new Object[] {flag, count, new BigDecimal(sum)}, SCHEMA);
  }
}
