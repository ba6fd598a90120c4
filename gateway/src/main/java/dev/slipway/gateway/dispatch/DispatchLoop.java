package dev.slipway.gateway.dispatch;

import dev.slipway.gateway.platform.Loop;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.gateway.runtime.Runtimes;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes a turn soon after something changed, and once a second in case a wake-up was lost. */
@Configuration(proxyBeanMethods = false)
class DispatchLoop {

  private final Dispatcher dispatcher;

  DispatchLoop(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Bean
  Loop dispatchTurns(Wakeups wakeups, Runtimes runtimes) {
    Loop loop = new Loop("dispatch", Duration.ofSeconds(1), this::tick);
    wakeups.listen(
        (topic, id) -> {
          if (topic == Wakeups.Topic.CLUSTER) {
            loop.wake();
          }
        });
    runtimes.onReady(loop::wake);
    return loop;
  }

  void tick() {
    dispatcher.turn();
  }
}
