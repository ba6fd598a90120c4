package dev.slipway.gateway.application.driver;

import dev.slipway.gateway.access.DriverPrincipal;
import dev.slipway.gateway.platform.HeldAnswers;
import dev.slipway.gateway.platform.HeldAnswers.Reading;
import dev.slipway.gateway.platform.Loop;
import dev.slipway.gateway.platform.ProtocolCheck;
import dev.slipway.gateway.platform.WakeLoops;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.DriverSync;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The drivers' end of the exchange. */
@RestController
class DriverController {

  private static final long LONGEST_HOLD = 20_000;

  private final DriverSyncs syncs;
  private final DriverOrdersReads orders;
  private final HeldAnswers<DriverOrders> held = new HeldAnswers<>();

  DriverController(DriverSyncs syncs, DriverOrdersReads orders) {
    this.syncs = syncs;
    this.orders = orders;
  }

  @Bean
  Loop driverWakeups(Wakeups wakeups) {
    return WakeLoops.of("driver-orders", wakeups, Wakeups.Topic.DRIVER_ORDERS, held::wake);
  }

  @PostMapping(Protocol.DRIVER_SYNC)
  DeferredResult<DriverOrders> sync(
      @AuthenticationPrincipal DriverPrincipal driver, @RequestBody DriverSync sync) {
    ProtocolCheck.require(sync.protocol());
    long applicationId = syncs.take(driver.attemptId(), DriverSyncDefaults.filled(sync));
    long hold = Math.min(sync.holdMillis(), LONGEST_HOLD);
    return held.hold(applicationId, hold, () -> read(applicationId, sync.seenRevision()));
  }

  private Reading<DriverOrders> read(long applicationId, long seen) {
    DriverOrders now = orders.read(applicationId);
    return new Reading<>(now, now.revision() > seen);
  }
}
