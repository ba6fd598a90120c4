package dev.slipway.gateway.feed;

/** What can happen, in the words that clients see. */
public enum EventType {
  RUN_SUBMITTED("run.submitted"),
  RUN_REFUSED("run.refused"),
  RUN_PLACED("run.placed"),
  RUN_CANCEL_REQUESTED("run.cancel_requested"),
  RUN_FINISHED("run.finished"),
  RUN_RESOURCES_FREE("run.resources_free"),
  DRIVER_LAUNCHED("driver.launched"),
  DRIVER_STARTED("driver.started"),
  DRIVER_EXITED("driver.exited"),
  EXECUTOR_REQUESTED("executor.requested"),
  EXECUTOR_LAUNCHED("executor.launched"),
  EXECUTOR_REGISTERED("executor.registered"),
  EXECUTOR_STOPPED("executor.stop_requested"),
  EXECUTOR_EXITED("executor.exited"),
  AGENT_JOINED("agent.joined"),
  AGENT_UP("agent.up"),
  AGENT_SUSPECT("agent.suspect"),
  AGENT_LOST("agent.lost");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  /** The stable word in the stream. */
  public String word() {
    return word;
  }
}
