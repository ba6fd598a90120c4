package dev.slipway.scheduler.model;

/**
 * Cores and memory, held or offered.
 *
 * @param cores whole cores, 0 or more
 * @param memoryMb MiB, 0 or more; for a JVM, heap and overhead together
 */
public record Resources(int cores, long memoryMb) {

  public static final Resources ZERO = new Resources(0, 0);

  /**
   * @throws IllegalArgumentException when either is negative
   */
  public Resources {
    if (cores < 0 || memoryMb < 0) {
      throw new IllegalArgumentException("Negative resources: " + cores + ", " + memoryMb + " MB");
    }
  }

  /**
   * @throws ArithmeticException when the sum exceeds the range of its type
   */
  public Resources plus(Resources other) {
    return new Resources(
        Math.addExact(cores, other.cores), Math.addExact(memoryMb, other.memoryMb));
  }

  /**
   * @throws IllegalArgumentException when {@code other} does not fit in this
   */
  public Resources minus(Resources other) {
    return new Resources(cores - other.cores, memoryMb - other.memoryMb);
  }

  /** Whether {@code room} has at least as many cores and as much memory. */
  public boolean fitsIn(Resources room) {
    return cores <= room.cores && memoryMb <= room.memoryMb;
  }
}
