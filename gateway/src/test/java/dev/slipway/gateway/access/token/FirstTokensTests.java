package dev.slipway.gateway.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.access.token.AccessTokens.AccessToken;
import dev.slipway.gateway.access.token.AccessTokens.Scope;
import dev.slipway.gateway.database.TestDatabase;
import dev.slipway.gateway.platform.MovableClock;
import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class FirstTokensTests {

  @TempDir private Path folder;
  private JdbcClient jdbc;
  private AccessTokens tokens;

  @BeforeEach
  void migrate() {
    TestDatabase database = TestDatabase.create();
    var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
    Flyway.configure().dataSource(source).locations("classpath:db/migrations").load().migrate();
    jdbc = JdbcClient.create(source);
    tokens = new AccessTokens(jdbc, new MovableClock());
  }

  @Test
  void makesTwoTokensAndKeepsOnlyTheirHashes() throws IOException {
    start();

    String admin = OwnerFiles.readLine(folder.resolve("admin-token"));
    String join = OwnerFiles.readLine(folder.resolve("join-token"));
    assertThat(admin).matches("slw_[A-Za-z0-9_-]{43}").isNotEqualTo(join);
    assertThat(tokens.find(admin)).contains(new AccessToken("admin", Scope.ADMIN));
    assertThat(tokens.find(join)).contains(new AccessToken("join", Scope.JOIN));
    assertThat(tokens.find(admin + "x")).isEmpty();
    assertThat(jdbc.sql("SELECT token::text FROM token").query(String.class).list())
        .noneMatch(row -> row.contains(admin) || row.contains(join));
  }

  @Test
  void keepsTheTokensAtTheNextStart() throws IOException {
    start();
    String admin = OwnerFiles.readLine(folder.resolve("admin-token"));

    start();

    assertThat(OwnerFiles.readLine(folder.resolve("admin-token"))).isEqualTo(admin);
  }

  @Test
  void neverReplacesATokenWhoseFileIsGone(CapturedOutput output) throws IOException {
    start();
    String admin = OwnerFiles.readLine(folder.resolve("admin-token"));
    Files.delete(folder.resolve("admin-token"));

    start();

    assertThat(folder.resolve("admin-token")).doesNotExist();
    assertThat(tokens.find(admin)).isPresent();
    assertThat(output.getAll()).contains("admin-token is gone").doesNotContain(admin);
  }

  @Test
  void finishesAFirstStartThatWasCutShort() throws IOException {
    OwnerFiles.writeLine(folder.resolve("admin-token"), Tokens.random());
    String admin = OwnerFiles.readLine(folder.resolve("admin-token"));

    start();

    assertThat(tokens.find(admin)).isPresent();
  }

  private void start() throws IOException {
    new FirstTokens(tokens, new SlipwaySettings(folder, null, false)).afterPropertiesSet();
  }
}
