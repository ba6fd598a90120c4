package dev.slipway.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.api.Run;
import dev.slipway.cli.testing.Scripts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PhaseTableTests {

  @Test
  void tellsWhereTheTimeOfARunWent() {
    assertThat(PhaseTable.of(run(Scripts.success().get(4))))
        .isEqualTo(
            """
              queued                         0.1 s
              launching the driver           0.3 s
              driver starting                3.6 s
              first executor starting        3.0 s
              working                       12.5 s
              releasing                      0.5 s
              in all                        20.0 s
            """);
  }

  @Test
  void leavesOutThePhasesThatARunNeverReached() {
    assertThat(PhaseTable.of(run(Scripts.failure().get(1))))
        .contains("driver starting", "in all                         4.0 s")
        .doesNotContain("working");
  }

  @Test
  void isEmptyForARunWithoutABeginning() {
    assertThat(PhaseTable.of(run("{}"))).isEmpty();
  }

  private static Run run(String json) {
    return new Run(JsonMapper.shared().readTree(json));
  }
}
