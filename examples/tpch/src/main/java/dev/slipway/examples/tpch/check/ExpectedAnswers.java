package dev.slipway.examples.tpch.check;

import dev.slipway.examples.tpch.table.Generators;
import io.trino.tpch.LineItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the queries have to answer, computed without Spark.
 *
 * @param lineItems number of rows of table lineitem
 * @param query1 the pricing summary report
 * @param query6 the forecast of the revenue change
 */
public record ExpectedAnswers(long lineItems, Answer query1, Answer query6) {

  private static final long QUERY_1_LAST_DAY = LocalDate.of(1998, 9, 2).toEpochDay();
  private static final long QUERY_6_FIRST_DAY = LocalDate.of(1994, 1, 1).toEpochDay();
  private static final long QUERY_6_END_DAY = LocalDate.of(1995, 1, 1).toEpochDay();

  /**
   * Reads all line items once, on the calling thread.
   *
   * @param scaleFactor size of the data set, at least 0.001
   */
  public static ExpectedAnswers compute(double scaleFactor) {
    SortedMap<String, PricingSums> pricing = new TreeMap<>();
    BigDecimal revenue = BigDecimal.ZERO;
    long count = 0;
    for (LineItem item : Generators.lineItems(scaleFactor, 1, 1)) {
      count++;
      if (item.getShipDate() <= QUERY_1_LAST_DAY) {
        String group = item.getReturnFlag() + "/" + item.getStatus();
        pricing.computeIfAbsent(group, unused -> new PricingSums()).add(item);
      }
      revenue = revenue.add(forecastRevenue(item));
    }
    return new ExpectedAnswers(
        count, pricingSummary(pricing), Answer.single("Q6", Map.of("revenue", revenue)));
  }

  private static BigDecimal forecastRevenue(LineItem item) {
    boolean counts =
        item.getShipDate() >= QUERY_6_FIRST_DAY
            && item.getShipDate() < QUERY_6_END_DAY
            && item.getDiscountPercent() >= 5
            && item.getDiscountPercent() <= 7
            && item.getQuantity() < 24;
    return counts
        ? BigDecimal.valueOf(item.getExtendedPriceInCents() * item.getDiscountPercent(), 4)
        : BigDecimal.ZERO;
  }

  private static Answer pricingSummary(SortedMap<String, PricingSums> pricing) {
    SortedMap<String, SortedMap<String, BigDecimal>> groups = new TreeMap<>();
    pricing.forEach((group, sums) -> groups.put(group, sums.numbers()));
    return new Answer("Q1", groups);
  }
}
