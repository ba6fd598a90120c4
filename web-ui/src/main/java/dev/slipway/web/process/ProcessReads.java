package dev.slipway.web.process;

import java.util.List;

/** Reads a run's driver and executors for the pages. */
public interface ProcessReads {

  /** All processes of the run, ended ones too; empty for an unknown run. */
  List<ProcessView> ofRun(long runId);
}
