package dev.slipway.examples.tpch.check;

import java.math.BigDecimal;
import java.util.SortedMap;

/** Compares an answer of Spark with the expected one. */
public final class Verification {

  /**
   * Spark keeps six digits behind the point of an average, so the last one may be rounded
   * differently. Everything else has to be equal.
   */
  private static final BigDecimal AVERAGE_TOLERANCE = new BigDecimal("0.000001");

  private Verification() {}

  /**
   * Passes if both answers have the same groups, the same columns and the same numbers.
   *
   * @throws WrongAnswer if not
   */
  public static void verify(Answer expected, Answer actual) {
    String query = expected.query();
    if (!expected.groups().keySet().equals(actual.groups().keySet())) {
      throw wrong(query, "groups", expected.groups().keySet(), actual.groups().keySet());
    }
    expected
        .groups()
        .forEach((group, numbers) -> verify(query, group, numbers, actual.groups().get(group)));
  }

  /**
   * Passes if two counts of rows are equal.
   *
   * @throws WrongAnswer if not
   */
  public static void verifyCount(String table, long expected, long actual) {
    if (expected != actual) {
      throw wrong(table, "number of rows", expected, actual);
    }
  }

  private static void verify(
      String query,
      String group,
      SortedMap<String, BigDecimal> expected,
      SortedMap<String, BigDecimal> actual) {
    if (!expected.keySet().equals(actual.keySet())) {
      throw wrong(query, "columns", expected.keySet(), actual.keySet());
    }
    expected.forEach(
        (column, number) -> {
          if (!agree(column, number, actual.get(column))) {
            String where = group.isEmpty() ? column : column + " of group " + group;
            throw wrong(query, where, number.toPlainString(), actual.get(column).toPlainString());
          }
        });
  }

  private static boolean agree(String column, BigDecimal expected, BigDecimal actual) {
    BigDecimal tolerance = column.startsWith("avg_") ? AVERAGE_TOLERANCE : BigDecimal.ZERO;
    return expected.subtract(actual).abs().compareTo(tolerance) <= 0;
  }

  private static WrongAnswer wrong(String query, String what, Object expected, Object actual) {
    return new WrongAnswer(
        "%s: %s is %s in plain Java but %s in Spark".formatted(query, what, expected, actual));
  }
}
