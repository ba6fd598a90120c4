package dev.slipway.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTests {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-1023, 0, 1000",
    "bytes=10-19, 10, 20",
    "bytes=100-, 100, 1000",
    "bytes=999-, 999, 1000",
    "bytes=-500, 500, 1000",
    "bytes=-5000, 0, 1000",
  })
  void readsOneRangeOfAThousandBytes(String header, long start, long end) {
    ByteRange range = ByteRange.parse(header);

    assertThat(range.isWhole()).isFalse();
    assertThat(range.isSatisfiable(1000)).isTrue();
    assertThat(range.start(1000)).isEqualTo(start);
    assertThat(range.end(1000)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=2000-3000", "bytes=-0"})
  void knowsARangeBeyondTheEnd(String header) {
    assertThat(ByteRange.parse(header).isSatisfiable(1000)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes=-", "bytes=5-4", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "0-5"})
  void takesAnythingElseForTheWhole(String header) {
    ByteRange range = ByteRange.parse(header);

    assertThat(range.isWhole()).isTrue();
    assertThat(range.isSatisfiable(0)).isTrue();
    assertThat(range.end(1000)).isEqualTo(1000);
  }
}
