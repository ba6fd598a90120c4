package dev.slipway.web.agent;

import java.util.List;

/** Reads agents for the pages. */
public interface AgentReads {

  /** All agents that have not left for good, in the order of their names. */
  List<AgentView> all();
}
