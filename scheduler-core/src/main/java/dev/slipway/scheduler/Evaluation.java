package dev.slipway.scheduler;

import java.util.Objects;

/**
 * Why the scheduler is asked to look.
 *
 * @param trigger for people who read the log, e.g. "run 17 submitted"; not null
 * @param seed where a policy draws by lot, it draws from this alone; first fit does not draw
 */
public record Evaluation(String trigger, long seed) {

  public Evaluation {
    Objects.requireNonNull(trigger, "trigger");
  }
}
