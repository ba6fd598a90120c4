package dev.slipway.gateway.world;

import dev.slipway.gateway.platform.MovableClock;
import dev.slipway.gateway.platform.SlipwaySettings;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration(proxyBeanMethods = false)
class WorldConfiguration {

  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }

  @Bean
  World world(
      WebServerApplicationContext server,
      SlipwaySettings settings,
      JdbcClient jdbc,
      MovableClock clock) {
    return new World(server, settings, jdbc, clock);
  }
}
