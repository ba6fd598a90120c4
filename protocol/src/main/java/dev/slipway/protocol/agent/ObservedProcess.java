package dev.slipway.protocol.agent;

import dev.slipway.protocol.Exit;

/**
 * @param processId the gateway's id
 * @param phase how far it is
 * @param detail what is being done, e.g. "runtime 4.2.0: 120 of 290 MB"; may be null
 * @param pid of the launcher, or null before launch
 * @param launchedMillis epoch milliseconds, or null before launch
 * @param exit set exactly when {@code phase} is EXITED
 */
public record ObservedProcess(
    long processId, Phase phase, String detail, Long pid, Long launchedMillis, Exit exit) {

  /** An agent cannot see more of a process than this; registration is the driver's word. */
  public enum Phase {
    PREPARING,
    LAUNCHED,
    EXITED
  }
}
