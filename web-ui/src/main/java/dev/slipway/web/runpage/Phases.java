package dev.slipway.web.runpage;

import dev.slipway.web.run.RunTimes;
import dev.slipway.web.runpage.Phase.Place;
import dev.slipway.web.view.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Divides a run's life into phases that neither overlap nor leave a gap. */
final class Phases {

  private static final String[][] NAMES = {
    {"Queued", "queued"},
    {"Driver starting", "starting"},
    {"First executor", "starting"},
    {"Running", "running"},
    {"Ending", "starting"}
  };

  private Phases() {}

  /** Five phases. One that was cut short lasts until the next step that was reached. */
  static List<Phase> of(RunTimes times) {
    Instant[] steps = {
      times.submittedAt(), times.placedAt(), times.driverStartedAt(),
      times.firstExecutorAt(), times.finishedAt(), times.endedAt()
    };
    List<Phase> phases = new ArrayList<>();
    for (int i = 0; i < NAMES.length; i++) {
      phases.add(phase(i, steps));
    }
    return phases;
  }

  private static Phase phase(int index, Instant[] steps) {
    Instant begin = steps[index];
    Instant end = next(index, steps);
    if (begin == null) {
      Place place = end == null ? Place.AHEAD : Place.SKIPPED;
      return new Phase(NAMES[index][0], NAMES[index][1], Span.none(), place);
    }
    Place place = end == null ? Place.NOW : Place.OVER;
    return new Phase(NAMES[index][0], NAMES[index][1], Span.between(begin, end), place);
  }

  private static Instant next(int index, Instant[] steps) {
    return Arrays.stream(steps, index + 1, steps.length)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
