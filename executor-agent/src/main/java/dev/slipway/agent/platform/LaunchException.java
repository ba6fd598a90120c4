package dev.slipway.agent.platform;

/** A process cannot be made ready to launch, and trying again would not help. */
public final class LaunchException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param sentence why, for the person who submitted the run
   */
  public LaunchException(String sentence) {
    super(sentence);
  }
}
