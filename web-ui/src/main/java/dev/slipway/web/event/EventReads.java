package dev.slipway.web.event;

import java.util.List;

/** Reads what happened to a run. */
public interface EventReads {

  /** The newest {@code limit} events of the run, oldest of them first. */
  List<EventView> ofRun(long runId, int limit);
}
