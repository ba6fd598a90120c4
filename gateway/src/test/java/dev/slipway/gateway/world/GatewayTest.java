package dev.slipway.gateway.world;

import dev.slipway.gateway.GatewayApplication;
import dev.slipway.gateway.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway on a real PostgreSQL, with time moved by hand; shared by all its tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {GatewayApplication.class, WorldConfiguration.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestDatabase.Initializer.class, WorldRuntime.class})
public @interface GatewayTest {}
