package dev.slipway.scheduler.explain;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.Resources;

/** Puts a process where the least must be freed for it, as a share of what the agent has. */
final class CheapestAgent {

  private static final int NONE = -1;

  private final Ledger rows;
  private final Ledger trial;
  private final Freed freed;

  /**
   * @param rows what is free in truth
   * @param trial what is free in the trial so far
   * @param freed what the trial imagines to be freed
   */
  CheapestAgent(Ledger rows, Ledger trial, Freed freed) {
    this.rows = rows;
    this.trial = trial;
    this.freed = freed;
  }

  /** Frees what is missing and takes it; false, and nothing changed, when no agent can. */
  boolean take(Resources process) {
    int agent = cheapest(process);
    if (agent == NONE) {
      return false;
    }
    long cores = missingCores(agent, process);
    long memoryMb = missingMemoryMb(agent, process);
    freed.add(agent, cores, memoryMb);
    trial.free(agent, cores, memoryMb);
    trial.take(agent, process);
    return true;
  }

  private int cheapest(Resources process) {
    int best = NONE;
    double least = Double.MAX_VALUE;
    for (int agent = 0; agent < rows.size(); agent++) {
      if (possible(agent, process) && cost(agent, process) < least) {
        best = agent;
        least = cost(agent, process);
      }
    }
    return best;
  }

  private boolean possible(int agent, Resources process) {
    long cores = freed.amount(agent, Freed.CORES) + missingCores(agent, process);
    long memoryMb = freed.amount(agent, Freed.MEMORY_MB) + missingMemoryMb(agent, process);
    return rows.agent(agent).schedulable()
        && cores <= Freed.usedCores(rows, agent)
        && memoryMb <= Freed.usedMemoryMb(rows, agent);
  }

  private double cost(int agent, Resources process) {
    AgentNode node = rows.agent(agent);
    return missingCores(agent, process) / (double) Math.max(1, node.total().cores())
        + missingMemoryMb(agent, process) / (double) Math.max(1, node.total().memoryMb());
  }

  private long missingCores(int agent, Resources process) {
    return Math.max(0, process.cores() - trial.freeCores(agent));
  }

  private long missingMemoryMb(int agent, Resources process) {
    return Math.max(0, process.memoryMb() - trial.freeMemoryMb(agent));
  }
}
