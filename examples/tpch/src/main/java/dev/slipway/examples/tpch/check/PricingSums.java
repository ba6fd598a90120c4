package dev.slipway.examples.tpch.check;

import io.trino.tpch.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The running sums of one group of query 1, all exact. */
final class PricingSums {

  private static final int AVERAGE_SCALE = 12;

  private long count;
  private long quantity;
  private BigDecimal basePrice = BigDecimal.ZERO;
  private BigDecimal discountedPrice = BigDecimal.ZERO;
  private BigDecimal charge = BigDecimal.ZERO;
  private long discountPercent;

  void add(LineItem item) {
    long cents = item.getExtendedPriceInCents();
    long discounted = Math.multiplyExact(cents, 100 - item.getDiscountPercent());
    long charged = Math.multiplyExact(discounted, 100 + item.getTaxPercent());
    count++;
    quantity += item.getQuantity();
    discountPercent += item.getDiscountPercent();
    basePrice = basePrice.add(BigDecimal.valueOf(cents, 2));
    discountedPrice = discountedPrice.add(BigDecimal.valueOf(discounted, 4));
    charge = charge.add(BigDecimal.valueOf(charged, 6));
  }

  /** The columns of query 1 for this group, which is not empty. */
  SortedMap<String, BigDecimal> numbers() {
    return new TreeMap<>(
        Map.of(
            "sum_qty", BigDecimal.valueOf(quantity),
            "sum_base_price", basePrice,
            "sum_disc_price", discountedPrice,
            "sum_charge", charge,
            "avg_qty", average(BigDecimal.valueOf(quantity)),
            "avg_price", average(basePrice),
            "avg_disc", average(BigDecimal.valueOf(discountPercent, 2)),
            "count_order", BigDecimal.valueOf(count)));
  }

  private BigDecimal average(BigDecimal sum) {
    return sum.divide(BigDecimal.valueOf(count), AVERAGE_SCALE, RoundingMode.HALF_UP);
  }
}
