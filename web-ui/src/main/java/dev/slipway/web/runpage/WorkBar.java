package dev.slipway.web.runpage;

import dev.slipway.web.run.RunWork.Counts;
import dev.slipway.web.run.RunWork.Progress;
import dev.slipway.web.view.Amounts;
import java.util.List;

/**
 * How far one kind of Spark's work has come.
 *
 * @param name Spark jobs, stages or tasks
 * @param counts done, failed, active
 * @param whole the end of the bar, as far as it is known
 */
record WorkBar(String name, Counts counts, long whole) {

  static List<WorkBar> of(Progress progress) {
    return List.of(
        new WorkBar("Tasks", progress.tasks(), progress.tasksKnown()),
        new WorkBar("Stages", progress.stages(), sum(progress.stages())),
        new WorkBar("Spark jobs", progress.sparkJobs(), sum(progress.sparkJobs())));
  }

  private static long sum(Counts counts) {
    return counts.done() + counts.failed() + counts.active();
  }

  public String done() {
    return Amounts.count(counts.done());
  }

  public String of() {
    return Amounts.count(whole);
  }

  public String active() {
    return Amounts.count(counts.active());
  }

  public String failed() {
    return Amounts.count(counts.failed());
  }

  /** End of the finished part. */
  public String doneWidth() {
    return Amounts.percent(counts.done(), whole);
  }

  /** End of the part that is finished or under way. */
  public String activeWidth() {
    return Amounts.percent(counts.done() + counts.active(), whole);
  }
}
