package dev.slipway.scheduler.explain;

import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.plan.Shortage;

/** Amounts as people read them. */
final class Numbers {

  private Numbers() {}

  static String count(long amount, String thing) {
    return amount + " " + thing + (amount == 1 ? "" : "s");
  }

  static String of(Resources resources) {
    return count(resources.cores(), "core") + ", " + resources.memoryMb() + " MB";
  }

  /** Only the kinds of which something is missing, e.g. "1 core and 300 MB on agent-2". */
  static String of(Shortage shortage) {
    String cores = shortage.cores() == 0 ? "" : count(shortage.cores(), "core");
    String memory = shortage.memoryMb() == 0 ? "" : shortage.memoryMb() + " MB";
    String both = cores.isEmpty() || memory.isEmpty() ? "" : " and ";
    return cores + both + memory + " on " + shortage.agentName();
  }
}
