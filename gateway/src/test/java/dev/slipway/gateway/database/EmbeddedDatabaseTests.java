package dev.slipway.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.slipway.gateway.platform.GatewayEnd;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTests {

  @TempDir private Path folder;
  private static final BlockingQueue<String> ENDS = new LinkedBlockingQueue<>();

  @Test
  void servesTheOrdinaryDataSourceAndStopsAfterIt() {
    AtomicLong postmaster = new AtomicLong();
    gateway()
        .run(
            context -> {
              HikariDataSource pool = (HikariDataSource) context.getBean(DataSource.class);
              postmaster.set(context.getBean(PostgresServer.class).pid());
              String user =
                  JdbcClient.create(pool).sql("SELECT current_user").query(String.class).single();

              assertThat(user).isEqualTo("slipway");
              assertThat(pool.getJdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            });

    assertThat(HeldDatabase.isAlive(postmaster.get())).isFalse();
    assertThat(ENDS).isEmpty();
  }

  @Test
  void endsTheGatewayWhenTheServerIsLost() {
    gateway()
        .run(
            context -> {
              HeldDatabase.signal("KILL", context.getBean(PostgresServer.class).pid());

              assertThat(ENDS.poll(20, TimeUnit.SECONDS)).startsWith("1 PostgreSQL ended");
            });
    ENDS.clear();
  }

  @Test
  void saysInOneSentenceWhyThereIsNoDatabase() throws IOException {
    try (FolderLock other = FolderLock.take(PostgresFolder.in(folder).lock())) {
      assertThat(other).isNotNull();
      gateway()
          .run(
              context ->
                  assertThat(context.getStartupFailure())
                      .hasStackTraceContaining(
                          "Refused: The embedded PostgreSQL cannot be used: Another gateway uses"));
    }
  }

  private ApplicationContextRunner gateway() {
    return new ApplicationContextRunner()
        .withPropertyValues("slipway.database=embedded", "slipway.data=" + folder)
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withUserConfiguration(Surroundings.class, EmbeddedDatabaseConfiguration.class);
  }

  @EnableConfigurationProperties(SlipwaySettings.class)
  static class Surroundings {

    @Bean
    GatewayEnd gatewayEnd() {
      return (why, status) -> ENDS.add(status + " " + why);
    }
  }
}
