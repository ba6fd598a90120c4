package dev.slipway.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrantTests {

  private static final byte[] KEY = Grant.key("slw_agt_example");
  private static final String PATH = "/logs/v1/7/stdout";
  private static final long NOW = 1_800_000_000L;

  @Test
  void permitsItsPathUntilItExpires() {
    String grant = Grant.issue(KEY, PATH, NOW + 60);

    assertThat(Grant.permits(KEY, grant, PATH, NOW)).isTrue();
    assertThat(Grant.permits(KEY, grant, PATH, NOW + 60)).isTrue();
    assertThat(Grant.permits(KEY, grant, PATH, NOW + 61)).isFalse();
  }

  @Test
  void permitsNoOtherPathAndNoOtherKey() {
    String grant = Grant.issue(KEY, PATH, NOW + 60);

    assertThat(Grant.permits(KEY, grant, "/logs/v1/8/stdout", NOW)).isFalse();
    assertThat(Grant.permits(Grant.key("slw_agt_other"), grant, PATH, NOW)).isFalse();
  }

  @Test
  void permitsNothingForALaterExpiryThanWasSigned() {
    String grant = Grant.issue(KEY, PATH, NOW - 1);
    String stretched = (NOW + 999) + grant.substring(grant.indexOf('.'));

    assertThat(Grant.permits(KEY, stretched, PATH, NOW)).isFalse();
  }

  @Test
  void takesMalformedGrantsForRefusals() {
    for (String grant : new String[] {"", ".", "x.y", "9", "9.", ".ab", NOW + ".zz"}) {
      assertThat(Grant.permits(KEY, grant, PATH, NOW)).as(grant).isFalse();
    }
  }
}
