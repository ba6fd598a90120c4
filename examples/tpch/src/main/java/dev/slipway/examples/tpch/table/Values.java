package dev.slipway.examples.tpch.table;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Turns the generators' numbers into the values of SQL columns. */
final class Values {

  /** The decimal of the specification: twelve digits, two of them behind the point. */
  static final DataType DECIMAL = DataTypes.createDecimalType(12, 2);

  private Values() {}

  /**
   * @param hundredths cents, or percent of a rate
   */
  static BigDecimal decimal(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }

  static BigDecimal whole(long number) {
    return decimal(Math.multiplyExact(number, 100L));
  }

  /**
   * @param epochDay days since 1970-01-01
   */
  static Date date(int epochDay) {
    return Date.valueOf(LocalDate.ofEpochDay(epochDay));
  }
}
