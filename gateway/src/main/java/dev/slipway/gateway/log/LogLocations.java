package dev.slipway.gateway.log;

import java.util.Optional;

/** Knows which agent has the logs of a process. */
@FunctionalInterface
public interface LogLocations {

  /** The place of the process's logs, empty when the run has no such process. */
  Optional<LogLocation> find(long runId, long processId);
}
