package dev.slipway.scheduler.explain;

import dev.slipway.scheduler.feasibility.Feasibility;
import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.feasibility.Refusal;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.placement.Bundle;
import dev.slipway.scheduler.placement.FirstFit;
import dev.slipway.scheduler.plan.Code;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the cluster could hold a bundle if it were empty, remembered for bundles alike. */
final class Prospect {

  private final Ledger empty;
  private final Map<Bundle, Optional<Code>> known = new HashMap<>();

  Prospect(Ledger rows) {
    this.empty = rows.emptied();
  }

  /** Why the bundle cannot start however much becomes free; empty when it can. */
  Optional<Code> obstacle(Bundle bundle) {
    return known.computeIfAbsent(bundle, this::look);
  }

  /** The first process of the bundle that is larger than every agent; empty when there is none. */
  Optional<Resources> tooLarge(Bundle bundle) {
    return refused(bundle.process(0))
        ? Optional.of(bundle.process(0))
        : Optional.of(bundle.process(bundle.size() - 1)).filter(this::refused);
  }

  private Optional<Code> look(Bundle bundle) {
    Optional<Resources> tooLarge = tooLarge(bundle);
    if (tooLarge.isPresent()) {
      boolean noAgents = !refusals(tooLarge.get()).contains(Refusal.TOO_SMALL);
      return Optional.of(noAgents ? Code.NO_AGENTS : Code.NO_AGENT_LARGE_ENOUGH);
    }
    return FirstFit.place(empty.copy(), bundle).isEmpty()
        ? Optional.of(Code.CLUSTER_TOO_SMALL)
        : Optional.empty();
  }

  private boolean refused(Resources process) {
    for (int agent = 0; agent < empty.size(); agent++) {
      if (Feasibility.refusal(empty, agent, process).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private Set<Refusal> refusals(Resources process) {
    Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
    for (int agent = 0; agent < empty.size(); agent++) {
      Feasibility.refusal(empty, agent, process).ifPresent(refusals::add);
    }
    return refusals;
  }
}
