package dev.slipway.scheduler.feasibility;

import dev.slipway.scheduler.model.Resources;

/** The agent takes new processes at all. */
final class Schedulable implements FeasibilityCheck {

  @Override
  public boolean passes(Ledger ledger, int agent, Resources process) {
    return ledger.agent(agent).schedulable();
  }

  @Override
  public Refusal refusal() {
    return Refusal.NOT_SCHEDULABLE;
  }
}
