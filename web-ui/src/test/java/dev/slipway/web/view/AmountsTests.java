package dev.slipway.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AmountsTests {

  @Test
  void printsMemoryInTheUnitThatReadsBest() {
    assertThat(Amounts.mebibytes(0)).isEqualTo("0 MiB");
    assertThat(Amounts.mebibytes(512)).isEqualTo("512 MiB");
    assertThat(Amounts.mebibytes(1408)).isEqualTo("1.4 GiB");
    assertThat(Amounts.bytes(96_000_000)).isEqualTo("91.6 MiB");
  }

  @Test
  void keepsBarsBetweenNothingAndEverything() {
    assertThat(Amounts.percent(1, 3)).isEqualTo("33.3%");
    assertThat(Amounts.percent(5, 0)).isEqualTo("0%");
    assertThat(Amounts.percent(5, 4)).isEqualTo("100%");
  }

  @Test
  void readsCodesAsWords() {
    assertThat(Amounts.words("NOT_ENOUGH_FREE")).isEqualTo("Not enough free");
    assertThat(Amounts.words(null)).isNull();
  }

  @Test
  void printsDurationsInTheirTwoLargestUnits() {
    assertThat(Span.words(Duration.ofMillis(6190))).isEqualTo("6.1s");
    assertThat(Span.words(Duration.ofSeconds(862))).isEqualTo("14m 22s");
    assertThat(Span.words(Duration.ofMinutes(185))).isEqualTo("3h 05m");
    assertThat(Span.words(Duration.ofHours(49))).isEqualTo("2d 01h");
    assertThat(Span.words(Duration.ofSeconds(-3))).isEqualTo("0.0s");
  }
}
