package dev.slipway.cli.api;

/**
 * @param kind DRIVER or EXECUTOR
 * @param agent name of the agent it runs on, or null before it is placed
 * @param state RESERVED, REQUESTED, LAUNCHED, REGISTERED or EXITED
 * @param detail what its agent is doing for it before it is launched, or null
 */
public record RunProcess(long id, String kind, String agent, String state, String detail) {

  /** Whether this is the driver. */
  public boolean driver() {
    return "DRIVER".equals(kind);
  }
}
