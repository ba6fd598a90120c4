package dev.slipway.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseChoiceTests {

  @Test
  void refusesToStartWithoutADatabaseAndSaysHowToChooseOne(CapturedOutput output) {
    assertThatThrownBy(() -> application().run()).hasMessage("No database was chosen.");

    assertThat(output.getAll())
        .contains("No database was chosen.", "spring.datasource.url", "slipway.database=embedded")
        .doesNotContain("at dev.slipway");
  }

  @Test
  void refusesTwoDatabases() {
    assertThatThrownBy(
            () ->
                application()
                    .run("--slipway.database=embedded", "--spring.datasource.url=jdbc:postgresql:"))
        .hasMessageContaining("Both");
  }

  @Test
  void refusesAnUnknownKindOfDatabase() {
    assertThatThrownBy(() -> application().run("--slipway.database=h2"))
        .hasMessageContaining("'h2'");
  }

  @Test
  void acceptsAUrl() {
    application().run("--spring.datasource.url=jdbc:postgresql:").close();
  }

  private static SpringApplication application() {
    return new SpringApplicationBuilder(DatabaseChoice.class).web(WebApplicationType.NONE).build();
  }
}
