package dev.slipway.scheduler.feasibility;

import dev.slipway.scheduler.model.Resources;

/** The agent has room for the process now. */
final class EnoughFree implements FeasibilityCheck {

  @Override
  public boolean passes(Ledger ledger, int agent, Resources process) {
    return process.cores() <= ledger.freeCores(agent)
        && process.memoryMb() <= ledger.freeMemoryMb(agent);
  }

  @Override
  public Refusal refusal() {
    return Refusal.NOT_ENOUGH_FREE;
  }
}
