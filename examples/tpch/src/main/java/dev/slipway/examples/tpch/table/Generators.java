package dev.slipway.examples.tpch.table;

import io.trino.tpch.Customer;
import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.Distributions;
import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import io.trino.tpch.Order;
import io.trino.tpch.OrderGenerator;
import io.trino.tpch.TextPool;

/**
 * The generators of the TPC-H tables with a small pool of comment text.
 *
 * <p>The standard pool takes 300 MB and seconds to fill, for comments that no query here reads. A
 * small one changes nothing but the comments, because each column draws from a random sequence of
 * its own.
 *
 * <p>Each table is divided into parts, numbered from 1, whose rows do not depend on each other.
 */
public final class Generators {

  private static final int TEXT_POOL_BYTES = 64 * 1024;
  private static final Distributions DISTRIBUTIONS = Distributions.getDefaultDistributions();
  private static final TextPool TEXT_POOL = new TextPool(TEXT_POOL_BYTES, DISTRIBUTIONS);

  private Generators() {}

  static Iterable<Customer> customers(double scaleFactor, int part, int partCount) {
    return new CustomerGenerator(scaleFactor, part, partCount, DISTRIBUTIONS, TEXT_POOL);
  }

  static Iterable<Order> orders(double scaleFactor, int part, int partCount) {
    return new OrderGenerator(scaleFactor, part, partCount, DISTRIBUTIONS, TEXT_POOL);
  }

  /**
   * Generates one part of the line items, row by row.
   *
   * @param scaleFactor size of the data set, positive; 1 is about a gigabyte of text
   * @param part number of the part, from 1 to {@code partCount}
   * @param partCount number of parts, at least 1; they split orders, so line items come out uneven
   */
  public static Iterable<LineItem> lineItems(double scaleFactor, int part, int partCount) {
    return new LineItemGenerator(scaleFactor, part, partCount, DISTRIBUTIONS, TEXT_POOL);
  }
}
