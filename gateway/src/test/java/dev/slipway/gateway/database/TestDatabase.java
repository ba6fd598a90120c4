package dev.slipway.gateway.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A fresh, empty database on the one real PostgreSQL of this test JVM.
 *
 * @param user a superuser
 */
public record TestDatabase(String url, String user, String password) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Creates one more. */
  public static TestDatabase create() {
    TestServer server = TestServer.running();
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(
                server.base() + "postgres", server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(server.base() + name, server.user(), server.password());
  }

  /** Connects to it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /**
   * For {@code @ContextConfiguration(initializers = TestDatabase.Initializer.class)}: gives a
   * context a database of its own and an empty folder as {@code slipway.data}.
   */
  public static class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestDatabase database = create();
      Path data = TestServer.running().folder().resolve("data-" + COUNT.get());
      TestPropertyValues.of(
              "slipway.data=" + data,
              "spring.datasource.url=" + database.url(),
              "spring.datasource.username=" + database.user(),
              "spring.datasource.password=" + database.password(),
              "spring.datasource.hikari.maximum-pool-size=5",
              "spring.datasource.hikari.minimum-idle=0")
          .applyTo(context);
    }
  }
}
