package dev.slipway.scheduler.placement;

import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.model.Gang;
import dev.slipway.scheduler.plan.Subject;
import java.util.Comparator;
import java.util.Optional;

/**
 * A gang or a demand in the queue.
 *
 * @param bundle what is placed at a time
 * @param bundles how many of them are wanted, 1 for a gang
 */
public record Request(
    Subject subject, long id, int priority, long submittedMillis, Bundle bundle, int bundles) {

  /**
   * Higher priority first; among equals, applications that already run before those that have not
   * started, so that started work ends and frees what it holds; then the earlier; then the lower
   * id.
   */
  public static final Comparator<Request> QUEUE_ORDER =
      Comparator.comparingInt(Request::priority)
          .reversed()
          .thenComparing(Request::runsAlready, Comparator.reverseOrder())
          .thenComparingLong(Request::submittedMillis)
          .thenComparingLong(Request::id);

  public static Request of(Gang gang) {
    Bundle bundle = new Bundle(Optional.of(gang.driver()), gang.executor(), gang.executors());
    return new Request(Subject.GANG, gang.id(), gang.priority(), gang.submittedMillis(), bundle, 1);
  }

  public static Request of(ExecutorDemand demand) {
    return new Request(
        Subject.DEMAND,
        demand.applicationId(),
        demand.priority(),
        demand.submittedMillis(),
        new Bundle(Optional.empty(), demand.executor(), 1),
        demand.missing());
  }

  /** The same request for fewer bundles. */
  Request wanting(int fewer) {
    return new Request(subject, id, priority, submittedMillis, bundle, fewer);
  }

  private boolean runsAlready() {
    return subject == Subject.DEMAND;
  }
}
