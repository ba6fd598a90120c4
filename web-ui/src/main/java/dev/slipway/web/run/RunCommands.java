package dev.slipway.web.run;

/** What a person may do to a run from its page. */
public interface RunCommands {

  /**
   * Asks for the run's end; does nothing to a run that has ended or is unknown.
   *
   * @param runId the run
   * @param person name of who asks, for the record
   */
  void cancel(long runId, String person);
}
