package dev.slipway.scheduler.feasibility;

import dev.slipway.scheduler.model.Resources;
import java.util.List;
import java.util.Optional;

/** All checks in their order; the first that does not pass decides what is said of an agent. */
public final class Feasibility {

  private static final List<FeasibilityCheck> CHECKS =
      List.of(new Schedulable(), new LargeEnough(), new EnoughFree());

  private Feasibility() {}

  /**
   * Why {@code agent} cannot take {@code process}; empty when it can.
   *
   * @param agent index in the ledger
   */
  public static Optional<Refusal> refusal(Ledger ledger, int agent, Resources process) {
    for (FeasibilityCheck check : CHECKS) {
      if (!check.passes(ledger, agent, process)) {
        return Optional.of(check.refusal());
      }
    }
    return Optional.empty();
  }

  /** Whether {@code agent} can take {@code process}. */
  public static boolean fits(Ledger ledger, int agent, Resources process) {
    for (FeasibilityCheck check : CHECKS) {
      if (!check.passes(ledger, agent, process)) {
        return false;
      }
    }
    return true;
  }

  /** How many of {@code process} the agent takes now, at most {@code limit}. */
  public static int room(Ledger ledger, int agent, Resources process, int limit) {
    if (!fits(ledger, agent, process)) {
      return 0;
    }
    long byCores = times(ledger.freeCores(agent), process.cores(), limit);
    long byMemory = times(ledger.freeMemoryMb(agent), process.memoryMb(), limit);
    return (int) Math.min(limit, Math.min(byCores, byMemory));
  }

  private static long times(long free, long each, int limit) {
    return each == 0 ? limit : free / each;
  }
}
