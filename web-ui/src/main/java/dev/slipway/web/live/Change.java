package dev.slipway.web.live;

/**
 * That something changed.
 *
 * @param kind what
 * @param id a run's id for {@code RUN}, an agent's for {@code AGENT}
 */
public record Change(Kind kind, long id) {

  /** What can change. */
  public enum Kind {
    /** A run, one of its processes, its progress or its events. */
    RUN,
    /** An agent, or what is reserved on it. */
    AGENT
  }

  /** The run with this id, or something of it. */
  public static Change run(long id) {
    return new Change(Kind.RUN, id);
  }

  /** The agent with this id, or something on it. */
  public static Change agent(long id) {
    return new Change(Kind.AGENT, id);
  }
}
