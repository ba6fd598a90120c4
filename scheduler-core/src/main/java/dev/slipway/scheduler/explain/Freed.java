package dev.slipway.scheduler.explain;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.plan.Shortage;
import java.util.ArrayList;
import java.util.List;

/** Capacity imagined to have become free, agent by agent. */
final class Freed {

  static final int CORES = 0;
  static final int MEMORY_MB = 1;

  private final long[][] amounts;

  /** Nothing freed on {@code agents} agents. */
  Freed(int agents) {
    this.amounts = new long[agents][2];
  }

  /**
   * What {@code rows} lack to hold all that was taken of the same agents when they were empty.
   *
   * @param cluster what is left of the empty agents
   */
  static Freed neededBy(Ledger cluster, Ledger rows) {
    Freed freed = new Freed(rows.size());
    for (int agent = 0; agent < rows.size(); agent++) {
      long cores = usedCores(cluster, agent);
      long memoryMb = usedMemoryMb(cluster, agent);
      if (cores > 0 || memoryMb > 0) {
        freed.add(
            agent,
            Math.max(0, cores - rows.freeCores(agent)),
            Math.max(0, memoryMb - rows.freeMemoryMb(agent)));
      }
    }
    return freed;
  }

  static long usedCores(Ledger rows, int agent) {
    return rows.agent(agent).total().cores() - rows.freeCores(agent);
  }

  static long usedMemoryMb(Ledger rows, int agent) {
    return rows.agent(agent).total().memoryMb() - rows.freeMemoryMb(agent);
  }

  void add(int agent, long cores, long memoryMb) {
    amounts[agent][CORES] += cores;
    amounts[agent][MEMORY_MB] += memoryMb;
  }

  long amount(int agent, int kind) {
    return amounts[agent][kind];
  }

  void set(int agent, int kind, long amount) {
    amounts[agent][kind] = amount;
  }

  /** A copy of {@code rows} with this much more free. */
  Ledger onTopOf(Ledger rows) {
    Ledger ledger = rows.copy();
    for (int agent = 0; agent < amounts.length; agent++) {
      ledger.free(agent, amounts[agent][CORES], amounts[agent][MEMORY_MB]);
    }
    return ledger;
  }

  /** Agents of which anything is to become free, in the order of their ids. */
  List<Shortage> asShortage(Ledger rows) {
    List<Shortage> items = new ArrayList<>();
    for (int agent = 0; agent < amounts.length; agent++) {
      int cores = Math.toIntExact(amounts[agent][CORES]);
      long memoryMb = amounts[agent][MEMORY_MB];
      if (cores > 0 || memoryMb > 0) {
        items.add(new Shortage(rows.agent(agent).id(), rows.agent(agent).name(), cores, memoryMb));
      }
    }
    return items;
  }
}
