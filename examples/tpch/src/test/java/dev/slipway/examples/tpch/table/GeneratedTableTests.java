package dev.slipway.examples.tpch.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedTableTests {

  private static final double SMALL = 0.001;

  @ParameterizedTest
  @EnumSource
  void hasTheSameRowsHoweverItIsDivided(GeneratedTable table) {
    List<Row> whole = table.rows(SMALL, 1, 1).toList();
    List<Row> divided =
        IntStream.rangeClosed(1, 7).boxed().flatMap(part -> table.rows(SMALL, part, 7)).toList();

    assertThat(divided).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource
  void hasAValueForEachColumn(GeneratedTable table) {
    assertThat(table.rows(SMALL, 1, 1))
        .allSatisfy(row -> assertThat(row.length()).isEqualTo(table.schema().length()));
  }

  @ParameterizedTest
  @CsvSource({"CUSTOMER, 150", "ORDERS, 1500", "LINEITEM, 6005"})
  void growsWithTheScaleFactor(GeneratedTable table, long rows) {
    assertThat(table.rows(SMALL, 1, 1)).hasSize((int) rows);
  }

  @Test
  void startsWithTheLineItemThatTheStandardGeneratorWritesFirst() {
    assertThat(GeneratedTable.LINEITEM.rows(1, 1, 1000).findFirst().orElseThrow().mkString("|"))
        .isEqualTo(
            "1|155190|7706|1|17.00|21168.23|0.04|0.02|N|O|1996-03-13|1996-02-12|1996-03-22"
                + "|DELIVER IN PERSON|TRUCK");
  }

  @Test
  void hasMorePartsAtLargeScaleFactorsOnly() {
    assertThat(GeneratedTable.LINEITEM.partCount(0.01)).isEqualTo(16);
    assertThat(GeneratedTable.LINEITEM.partCount(2.5)).isEqualTo(40);
  }
}
