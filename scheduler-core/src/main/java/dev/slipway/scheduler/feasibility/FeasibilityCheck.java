package dev.slipway.scheduler.feasibility;

import dev.slipway.scheduler.model.Resources;

/** One condition that an agent must meet to take a process. */
interface FeasibilityCheck {

  /**
   * @param agent index in the ledger
   */
  boolean passes(Ledger ledger, int agent, Resources process);

  /** What to say of an agent that does not pass. */
  Refusal refusal();
}
