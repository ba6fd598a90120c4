package dev.slipway.gateway.application.driver;

import dev.slipway.protocol.driver.DriverSync;
import java.util.List;

/** A missing list is an empty one. */
final class DriverSyncDefaults {

  private DriverSyncDefaults() {}

  static DriverSync filled(DriverSync sync) {
    return new DriverSync(
        sync.protocol(),
        sync.sequence(),
        sync.context(),
        sync.wanted(),
        sync.registered() == null ? List.of() : sync.registered(),
        sync.released() == null ? List.of() : sync.released(),
        sync.progress(),
        sync.stopping(),
        sync.seenRevision(),
        sync.holdMillis());
  }
}
