package dev.slipway.examples.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class TextTableTests {

  @Test
  void alignsNumbersRightAndTextLeft() {
    String table =
        TextTable.format(
            List.of("name", "n", "amount"),
            List.of(
                RowFactory.create("a", 12L, new BigDecimal("1E+3")),
                RowFactory.create("longer", 3L, new BigDecimal("0.50"))));

    assertThat(table.lines())
        .containsExactly(
            "name     n  amount", "------  --  ------", "a       12    1000", "longer   3    0.50");
  }

  @Test
  void showsNoRowsAsHeadingsOnly() {
    assertThat(TextTable.format(List.of("revenue"), List.of()).lines())
        .containsExactly("revenue", "-------");
  }

  @Test
  void showsMissingValuesAsText() {
    assertThat(TextTable.format(List.of("n"), List.of(RowFactory.create((Object) null))).lines())
        .containsExactly("n", "----", "null");
  }
}
