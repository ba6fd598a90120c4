package dev.slipway.scheduler.placement;

import dev.slipway.scheduler.model.Resources;
import java.util.Optional;

/** Processes that are placed together or not at all. */
public record Bundle(Optional<Resources> driver, Resources executor, int executors) {

  /** How many processes it has. */
  public int size() {
    return executors + (driver.isPresent() ? 1 : 0);
  }

  /** Process {@code index}, the driver first. */
  public Resources process(int index) {
    return index == 0 ? driver.orElse(executor) : executor;
  }
}
