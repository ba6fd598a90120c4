package dev.slipway.gateway.parts;

import dev.slipway.gateway.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** Runs a class against the parts, served over HTTP; all such classes share them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {PartsApplication.class, Neighbours.class, Probes.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "slipway.access.failures-a-minute=1000",
      "slipway.artifacts.size-limit=1MB",
      "slipway.runtimes[home].spark-home=target/fake-spark-home",
    })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface PartsTest {}
