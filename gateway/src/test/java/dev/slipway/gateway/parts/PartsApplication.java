package dev.slipway.gateway.parts;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/**
 * The parts of the gateway that need no scheduler, for tests of these parts. Deliberately without a
 * stereotype, so that the whole gateway's scan passes it by.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "dev.slipway.gateway")
@ConfigurationPropertiesScan("dev.slipway.gateway")
@ComponentScan({
  "dev.slipway.gateway.access",
  "dev.slipway.gateway.artifact",
  "dev.slipway.gateway.database",
  "dev.slipway.gateway.log",
  "dev.slipway.gateway.platform",
  "dev.slipway.gateway.runtime"
})
public class PartsApplication {}
