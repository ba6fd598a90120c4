package dev.slipway.cli.run;

import java.io.IOException;

/** What lies between two looks at something that changes by itself. */
@FunctionalInterface
public interface Pause {

  /** Returns when it is time to look again, and throws when there is nothing more to wait for. */
  void take() throws IOException, InterruptedException;
}
