package dev.slipway.examples.tpch;

import java.math.BigDecimal;

/**
 * The size of the data set; 1 means six million line items.
 *
 * @param value 0.001 to 100
 */
record ScaleFactor(BigDecimal value) {

  private static final BigDecimal DEFAULT = new BigDecimal("0.01");
  private static final BigDecimal SMALLEST = new BigDecimal("0.001");
  private static final BigDecimal LARGEST = new BigDecimal("100");

  /**
   * Reads the arguments of the command line: none, or the scale factor.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static ScaleFactor parse(String... arguments) {
    return switch (arguments.length) {
      case 0 -> new ScaleFactor(DEFAULT);
      case 1 -> parse(arguments[0]);
      default -> throw new IllegalArgumentException("The scale factor is the only argument.");
    };
  }

  private static ScaleFactor parse(String argument) {
    try {
      BigDecimal value = new BigDecimal(argument);
      if (value.compareTo(SMALLEST) >= 0 && value.compareTo(LARGEST) <= 0) {
        return new ScaleFactor(value);
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw new IllegalArgumentException(
        "The scale factor must be a number from %s to %s, such as %s, not '%s'."
            .formatted(SMALLEST, LARGEST, DEFAULT, argument));
  }

  double asDouble() {
    return value.doubleValue();
  }

  @Override
  public String toString() {
    return value.stripTrailingZeros().toPlainString();
  }
}
