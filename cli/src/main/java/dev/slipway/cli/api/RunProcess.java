package dev.slipway.cli.api;

/**
 * @param kind DRIVER or EXECUTOR
 * @param agent name of the agent it runs on, or null before it is placed
 * @param state RESERVED, REQUESTED, LAUNCHED, REGISTERED or EXITED
 */
public record RunProcess(long id, String kind, String agent, String state) {

  /** Whether this is the driver. */
  public boolean driver() {
    return "DRIVER".equals(kind);
  }
}
