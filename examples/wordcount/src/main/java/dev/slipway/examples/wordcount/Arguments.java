package dev.slipway.examples.wordcount;

/**
 * What the application was asked for.
 *
 * @param file name of a file of the submission, or a path that the driver can read
 * @param top number of words to print, 1 to 10,000
 */
record Arguments(String file, int top) {

  private static final String USAGE = "Arguments: <file name> [words to print, default 10]";
  private static final int DEFAULT_TOP = 10;
  private static final int LARGEST_TOP = 10_000;

  /**
   * Reads the arguments of the command line.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static Arguments parse(String... arguments) {
    if (arguments.length < 1 || arguments.length > 2 || arguments[0].isBlank()) {
      throw new IllegalArgumentException("The name of a text file is needed. " + USAGE);
    }
    return new Arguments(arguments[0], arguments.length == 1 ? DEFAULT_TOP : top(arguments[1]));
  }

  private static int top(String argument) {
    try {
      int top = Integer.parseInt(argument);
      if (top >= 1 && top <= LARGEST_TOP) {
        return top;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw new IllegalArgumentException(
        "Words to print must be a number from 1 to %d, not '%s'. %s"
            .formatted(LARGEST_TOP, argument, USAGE));
  }
}
