package dev.slipway.gateway.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  GatewayEnd gatewayEnd() {
    return new ProcessEnd();
  }

  @Bean
  @ConditionalOnBooleanProperty("slipway.end-with-parent")
  ParentWatch parentWatch(GatewayEnd end) {
    return new ParentWatch(System.in, end);
  }
}
