package dev.slipway.spark.loss;

import dev.slipway.protocol.Exit;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.spark.scheduler.ExecutorLossReason;

/**
 * Brings together the two signs of a lost executor: its connection closes, and its agent reports
 * the exit. Spark is told once for each executor, with the exit when it is known, and in any case
 * within {@link #PATIENCE} of the first sign: tasks of an executor that is never removed never end.
 */
public final class ExecutorLosses {

  /** How long a closed connection waits for the report of the exit. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BiConsumer<String, ExecutorLossReason> remove;
  private final Delay delay;
  private final Map<String, Exit> exits = new HashMap<>();
  private final Set<String> awaited = new HashSet<>();
  private final Set<String> removed = new HashSet<>();

  /**
   * @param remove takes an executor from Spark; must not block
   * @param delay for the time that a report may take
   */
  public ExecutorLosses(BiConsumer<String, ExecutorLossReason> remove, Delay delay) {
    this.remove = remove;
    this.delay = delay;
  }

  /** The connection of a registered executor closed. */
  public synchronized void disconnected(String executorId) {
    if (exits.containsKey(executorId)) {
      removeOnce(executorId, LossReasons.of(executorId, exits.get(executorId)));
    } else if (!removed.contains(executorId) && awaited.add(executorId)) {
      delay.after(PATIENCE, () -> giveUp(executorId));
    }
  }

  /**
   * Takes the exits of all ended executors.
   *
   * @param reports exits by executor id, null for one without details
   * @param registered ids of executors that Spark knows now
   */
  public synchronized void reported(Map<String, Exit> reports, Collection<String> registered) {
    exits.putAll(reports);
    for (String executorId : registered) {
      if (exits.containsKey(executorId)) {
        removeOnce(executorId, LossReasons.of(executorId, exits.get(executorId)));
      }
    }
  }

  /** Whether the executor lost its connection or was reported as ended. */
  public synchronized boolean isLost(String executorId) {
    return awaited.contains(executorId) || removed.contains(executorId);
  }

  private synchronized void giveUp(String executorId) {
    removeOnce(executorId, LossReasons.unreported(executorId));
  }

  private void removeOnce(String executorId, ExecutorLossReason reason) {
    awaited.remove(executorId);
    if (removed.add(executorId)) {
      remove.accept(executorId, reason);
    }
  }
}
