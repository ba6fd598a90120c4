package dev.slipway.web.runpage;

import dev.slipway.web.run.RunStatus;
import dev.slipway.web.run.RunView;
import dev.slipway.web.run.RunWork;
import dev.slipway.web.view.Amounts;
import dev.slipway.web.view.Span;
import java.time.Duration;
import java.time.Instant;

/** Says in one sentence what a run is doing, or how it ended. */
final class RunSentence {

  private RunSentence() {}

  /** Null for a queued run whose waiting is explained: that is its sentence. */
  static String of(RunView run) {
    RunStatus status = run.status();
    if (status.over()) {
      return ended(run);
    }
    if (status.stopping()) {
      return "Cancel requested; its processes are being ended.";
    }
    return switch (status.state()) {
      case QUEUED -> run.waiting() == null ? "Queued; the scheduler looks at it next." : null;
      case PENDING -> "Placed; " + starting(run);
      case RUNNING -> running(run.work());
      default -> "Its application is done; what is left of its processes is being ended.";
    };
  }

  private static String starting(RunView run) {
    RunWork.Driver driver = run.work().driver();
    String where = driver == null ? "" : " on " + driver.agent();
    return run.times().driverLaunchedAt() == null
        ? "its driver is about to be launched" + where + "."
        : "its driver is starting" + where + ".";
  }

  private static String running(RunWork work) {
    int missing = work.executorsWanted() - work.executorsRegistered();
    String have =
        "Running with %s of %s."
            .formatted(
                Amounts.count(work.executorsRegistered()),
                Amounts.counted(work.executorsWanted(), "wanted executor"));
    return missing <= 0 ? have : have + " " + Amounts.count(missing) + " more to come.";
  }

  private static String ended(RunView run) {
    RunStatus status = run.status();
    if (status.message() != null) {
      return status.message();
    }
    String word = status.badge().word();
    Instant placed = run.times().placedAt();
    Instant end = run.times().endedAt();
    if (placed == null || end == null) {
      return word + " before it was placed.";
    }
    return word + " after " + Span.words(Duration.between(placed, end)) + ".";
  }
}
