package dev.slipway.scheduler.feasibility;

import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.Resources;
import java.util.List;

/**
 * What each agent has free during one look, by index in the order of agent ids. Free may be below
 * zero where an agent has shrunk under its processes.
 */
public final class Ledger {

  private final List<AgentNode> agents;
  private final long[] cores;
  private final long[] memoryMb;

  /** A ledger of empty agents, which must be in the order of their ids. */
  public Ledger(List<AgentNode> agents) {
    this(
        agents,
        agents.stream().mapToLong(agent -> agent.total().cores()).toArray(),
        agents.stream().mapToLong(agent -> agent.total().memoryMb()).toArray());
  }

  private Ledger(List<AgentNode> agents, long[] cores, long[] memoryMb) {
    this.agents = agents;
    this.cores = cores;
    this.memoryMb = memoryMb;
  }

  public Ledger copy() {
    return new Ledger(agents, cores.clone(), memoryMb.clone());
  }

  /** The same agents with nothing on them. */
  public Ledger emptied() {
    return new Ledger(agents);
  }

  public int size() {
    return agents.size();
  }

  public AgentNode agent(int index) {
    return agents.get(index);
  }

  public long freeCores(int index) {
    return cores[index];
  }

  public long freeMemoryMb(int index) {
    return memoryMb[index];
  }

  public void take(int index, Resources resources) {
    free(index, -resources.cores(), -resources.memoryMb());
  }

  public void giveBack(int index, Resources resources) {
    free(index, resources.cores(), resources.memoryMb());
  }

  /** Adds to what is free; amounts may be negative. */
  public void free(int index, long moreCores, long moreMemoryMb) {
    cores[index] += moreCores;
    memoryMb[index] += moreMemoryMb;
  }
}
