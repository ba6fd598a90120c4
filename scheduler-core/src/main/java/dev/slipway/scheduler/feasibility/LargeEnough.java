package dev.slipway.scheduler.feasibility;

import dev.slipway.scheduler.model.Resources;

/** The agent, empty, would hold the process. */
final class LargeEnough implements FeasibilityCheck {

  @Override
  public boolean passes(Ledger ledger, int agent, Resources process) {
    return process.fitsIn(ledger.agent(agent).total());
  }

  @Override
  public Refusal refusal() {
    return Refusal.TOO_SMALL;
  }
}
