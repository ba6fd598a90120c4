package dev.slipway.cli.testing;

import java.io.IOException;
import java.util.Arrays;

/** An agent that only waits for the end of file on standard input. */
public final class FakeAgent {

  private FakeAgent() {}

  /** Ends at once when it is asked to drain. */
  public static void main(String[] arguments) throws IOException {
    if (!Arrays.asList(arguments).contains("--drain")) {
      System.in.readAllBytes();
    }
    System.out.println(String.join(" ", arguments));
  }
}
