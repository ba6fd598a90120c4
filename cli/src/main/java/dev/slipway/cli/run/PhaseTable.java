package dev.slipway.cli.run;

import dev.slipway.cli.api.Run;
import dev.slipway.cli.terminal.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the time of a run went. */
public final class PhaseTable {

  /** What a phase is called, by the point of the run's life that ends it. */
  private static final Map<String, String> PHASES = new LinkedHashMap<>();

  static {
    PHASES.put("placed_at", "queued");
    PHASES.put("driver_launched_at", "launching the driver");
    PHASES.put("driver_started_at", "driver starting");
    PHASES.put("first_executor_at", "first executor starting");
    PHASES.put("finished_at", "working");
    PHASES.put("ended_at", "releasing");
  }

  private PhaseTable() {}

  /** One line for each phase that the run passed and one for the sum, aligned, without colours. */
  public static String of(Run run) {
    Optional<Instant> submitted = run.time("submitted_at");
    if (submitted.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder();
    Instant last = submitted.get();
    for (Map.Entry<String, String> phase : PHASES.entrySet()) {
      Optional<Instant> end = run.time(phase.getKey());
      if (end.isPresent()) {
        table.append(line(phase.getValue(), Duration.between(last, end.get())));
        last = end.get();
      }
    }
    return table.append(line("in all", Duration.between(submitted.get(), last))).toString();
  }

  private static String line(String name, Duration duration) {
    return String.format(Locale.ROOT, "  %-26s%10s%n", name, Text.seconds(duration));
  }
}
