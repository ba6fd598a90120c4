package dev.slipway.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextTests {

  @Test
  void drawsABarThatGrowsWithWhatIsDone() {
    assertThat(Text.bar(0, 44, 8)).isEqualTo("░░░░░░░░");
    assertThat(Text.bar(11, 44, 8)).isEqualTo("██░░░░░░");
    assertThat(Text.bar(43, 44, 8)).isEqualTo("███████░");
    assertThat(Text.bar(44, 44, 8)).isEqualTo("████████");
  }

  @Test
  void drawsNoMoreThanAFullBarAndNothingOfAnUnknownTotal() {
    assertThat(Text.bar(50, 44, 4)).isEqualTo("████");
    assertThat(Text.bar(5, 0, 4)).isEqualTo("░░░░");
    assertThat(Text.bar(-1, 4, 4)).isEqualTo("░░░░");
  }

  @Test
  void writesSecondsAndMegabytes() {
    assertThat(Text.seconds(Duration.ofMillis(8_740))).isEqualTo("8.7 s");
    assertThat(Text.seconds(Duration.ofSeconds(90))).isEqualTo("90.0 s");
    assertThat(Text.megabytes(290_400_000)).isEqualTo("290 MB");
  }

  @Test
  void takesWhatSteersATerminalOutOfForeignText() {
    assertThat(Text.harmless("a\u001b[2Jb\r\nc\td\u009be\u0007")).isEqualTo("a[2Jb\nc\tde");
  }
}
