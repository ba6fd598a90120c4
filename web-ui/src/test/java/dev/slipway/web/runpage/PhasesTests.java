package dev.slipway.web.runpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.web.run.RunTimes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTests {

  private static final Instant T = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void dividesACompleteRunWithoutGaps() {
    assertThat(words(new RunTimes(T, at(2), at(3), at(10), at(14), at(64), at(65))))
        .containsExactly("2.0s", "8.0s", "4.0s", "50s", "1.0s");
  }

  @Test
  void countsOnInThePhaseThatIsUnderWay() {
    List<Phase> phases = Phases.of(new RunTimes(T, at(2), at(3), null, null, null, null));
    assertThat(phases.get(1).now()).isTrue();
    assertThat(phases.get(1).span().since()).isEqualTo("2026-11-20T08:00:02Z");
    assertThat(phases.get(2).remark()).isEqualTo("not yet");
  }

  @Test
  void endsAPhaseThatWasCutShortAtTheNextStepReached() {
    List<Phase> phases = Phases.of(new RunTimes(T, at(2), at(3), at(10), null, at(15), at(17)));
    assertThat(phases.get(2).span().words()).isEqualTo("5.0s");
    assertThat(phases.get(3).remark()).isEqualTo("skipped");
    assertThat(phases.get(4).span().words()).isEqualTo("2.0s");
  }

  @Test
  void givesARunThatWasNeverPlacedItsQueueTimeOnly() {
    assertThat(words(new RunTimes(T, null, null, null, null, null, at(94))))
        .containsExactly("1m 34s", "–", "–", "–", "–");
  }

  private static List<String> words(RunTimes times) {
    return Phases.of(times).stream().map(phase -> phase.span().words()).toList();
  }

  private static Instant at(long seconds) {
    return T.plusSeconds(seconds);
  }
}
