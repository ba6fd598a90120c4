package dev.slipway.examples.tpch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The numbers are those that other implementations publish for scale factor 0.01. */
class ExpectedAnswersTests {

  private final ExpectedAnswers answers = ExpectedAnswers.compute(0.01);

  @Test
  void countsTheLineItems() {
    assertThat(answers.lineItems()).isEqualTo(60_175);
  }

  @Test
  void summarisesPricesByGroup() {
    assertThat(answers.query1().groups()).containsOnlyKeys("A/F", "N/F", "N/O", "R/F");
    SortedMap<String, BigDecimal> group = answers.query1().groups().get("A/F");
    assertThat(group.get("sum_qty")).isEqualByComparingTo("380456");
    assertThat(group.get("sum_base_price")).isEqualByComparingTo("532348211.65");
    assertThat(group.get("sum_disc_price")).isEqualByComparingTo("505822441.4861");
    assertThat(group.get("sum_charge")).isEqualByComparingTo("526165934.000839");
    assertThat(rounded(group.get("avg_qty"))).isEqualByComparingTo("25.575155");
    assertThat(rounded(group.get("avg_price"))).isEqualByComparingTo("35785.709307");
    assertThat(rounded(group.get("avg_disc"))).isEqualByComparingTo("0.050081");
    assertThat(group.get("count_order")).isEqualByComparingTo("14876");
  }

  @Test
  void forecastsTheRevenue() {
    assertThat(answers.query6().groups().get("").get("revenue"))
        .isEqualByComparingTo("1193053.2253");
  }

  private static BigDecimal rounded(BigDecimal average) {
    return average.setScale(6, RoundingMode.HALF_UP);
  }
}
