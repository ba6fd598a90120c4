package dev.slipway.agent.cache;

import dev.slipway.agent.gateway.GatewayClient;
import dev.slipway.agent.gateway.GatewayException;
import dev.slipway.agent.platform.Backoff;
import dev.slipway.agent.platform.LaunchException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How one process gets what it needs: with patience while the gateway is away, and only as long as
 * somebody wants the process.
 *
 * @param credential asked before each try, null while the agent has not joined
 * @param detail told what is being done
 * @param cancelled true when the process is no longer wanted
 * @param patience how long the gateway may say that it has not got something: one that has just
 *     started may not have it yet
 */
public record Fetch(
    GatewayClient gateway,
    Supplier<String> credential,
    Consumer<String> detail,
    BooleanSupplier cancelled,
    Duration patience) {

  /** Something to ask of the gateway. */
  @FunctionalInterface
  interface Call<T> {
    T run(GatewayClient gateway, String credential) throws GatewayException, IOException;
  }

  /**
   * Asks until there is an answer.
   *
   * @param what for the sentence when there is none, e.g. "runtime 4.2.0"
   */
  <T> T patiently(String what, Call<T> call)
      throws LaunchException, IOException, InterruptedException {
    Backoff backoff = new Backoff(new SecureRandom());
    long patient = System.nanoTime() + patience.toNanos();
    while (true) {
      String token = credential.get();
      try {
        if (token != null) {
          return call.run(gateway, token);
        }
      } catch (GatewayException e) {
        if (e.permanent() && System.nanoTime() >= patient) {
          throw new LaunchException("The gateway does not have " + what + ".");
        }
        detail.accept(what + ": waiting for the gateway, " + e.getMessage());
      }
      backoff.pause(cancelled);
      check();
    }
  }

  /** Ends the work on a process that is no longer wanted. */
  void check() throws InterruptedException {
    if (cancelled.getAsBoolean()) {
      throw new InterruptedException("no longer wanted");
    }
  }
}
