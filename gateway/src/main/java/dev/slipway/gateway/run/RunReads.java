package dev.slipway.gateway.run;

import dev.slipway.gateway.platform.Json;
import org.springframework.stereotype.Component;

/** Reads runs without locking them. */
@Component
public class RunReads {

  private final RunRepository runs;
  private final Json json;

  RunReads(RunRepository runs, Json json) {
    this.runs = runs;
    this.json = json;
  }

  /** The run's row as it is now. */
  public Run get(long runId) {
    return runs.findById(runId).orElseThrow();
  }

  /** The validated submission of a run. */
  public RunSpec specOf(Run run) {
    return json.read(run.spec(), RunSpec.class);
  }
}
