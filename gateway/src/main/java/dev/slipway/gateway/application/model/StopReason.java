package dev.slipway.gateway.application.model;

/** Why a process is wished to stop. */
public enum StopReason {
  RUN_CANCELLED("the run is cancelled"),
  RUN_FAILING("the run cannot go on"),
  DRIVER_ENDED("its driver has ended"),
  RELEASED_BY_DRIVER("its driver no longer wants it"),
  NEVER_REGISTERED("it did not register with its driver in time");

  private final String words;

  StopReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
