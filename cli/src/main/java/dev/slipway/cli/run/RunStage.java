package dev.slipway.cli.run;

import dev.slipway.cli.api.Run;
import java.util.function.Function;
import java.util.function.Predicate;

/** The stages of a run in the order in which it reaches them. */
enum RunStage {
  PLACED(
      "Waiting for a place", run -> run.time("placed_at").isPresent(), run -> "Driver has a place"),
  DRIVER_STARTED(
      "Starting the driver",
      run -> run.time("driver_started_at").isPresent(),
      run -> "Driver started" + on(run.driverAgent())),
  EXECUTORS(
      "Starting the executors",
      RunStage::hasItsExecutors,
      run ->
          run.executorsRegistered() < run.executorsWanted()
              ? "Executors registered"
              : "Executors " + executors(run) + " registered"),
  FINISHED("Spark tasks", Run::terminated, run -> tasks(run));

  private final String title;
  private final Predicate<Run> reached;
  private final Function<Run, String> text;

  RunStage(String title, Predicate<Run> reached, Function<Run, String> text) {
    this.title = title;
    this.reached = reached;
    this.text = text;
  }

  /** What is being waited for. */
  String title() {
    return title;
  }

  boolean reachedBy(Run run) {
    return reached.test(run);
  }

  /** What to say once it is reached. */
  String reachedText(Run run) {
    return text.apply(run);
  }

  /** How far it is. */
  String progress(Run run) {
    return switch (this) {
      case PLACED -> run.waitingSentence();
      case DRIVER_STARTED -> on(run.driverAgent()).strip();
      case EXECUTORS -> executors(run) + " registered";
      case FINISHED -> tasks(run);
    };
  }

  /** A short run may be over before anyone saw all its executors at once. */
  private static boolean hasItsExecutors(Run run) {
    boolean all = run.executorsWanted() > 0 && run.executorsRegistered() >= run.executorsWanted();
    return all || run.time("finished_at").isPresent() && run.time("first_executor_at").isPresent();
  }

  private static String executors(Run run) {
    return run.executorsRegistered() + "/" + run.executorsWanted();
  }

  private static String tasks(Run run) {
    return run.tasksDone() + "/" + run.tasksKnown() + " Spark tasks";
  }

  private static String on(String agent) {
    return agent.isEmpty() ? "" : " on " + agent;
  }
}
