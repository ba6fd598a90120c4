package dev.slipway.gateway.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/**
 * Tells this process what has changed after a commit. Only a hint: every listener also looks
 * periodically, so a lost wake-up costs time, never truth.
 */
@Component
public class Wakeups {

  /** What changed. */
  public enum Topic {
    /** Something the scheduler looks at. */
    CLUSTER,
    /** The orders of one agent. */
    AGENT_ORDERS,
    /** The orders of one application's driver. */
    DRIVER_ORDERS,
    /** An event row was written. */
    EVENTS,
    /** A run, one of its processes or its progress. */
    RUN,
    /** A run whose last change this was. */
    RUN_ENDED,
    /** An agent's row. */
    AGENT
  }

  /** Called after commit, on the thread that committed: must be quick and must not throw. */
  @FunctionalInterface
  public interface Listener {
    void woken(Topic topic, long id);
  }

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener; closing the answer removes it. */
  public AutoCloseable listen(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Wakes listeners after the current transaction has committed. */
  public void afterCommit(Topic topic, long id) {
    AfterCommit.run(() -> now(topic, id));
  }

  private void now(Topic topic, long id) {
    for (Listener listener : listeners) {
      listener.woken(topic, id);
    }
  }
}
