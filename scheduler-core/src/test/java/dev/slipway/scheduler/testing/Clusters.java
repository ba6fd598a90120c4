package dev.slipway.scheduler.testing;

import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.ClusterSnapshot;
import dev.slipway.scheduler.model.ExecutorDemand;
import dev.slipway.scheduler.model.Gang;
import dev.slipway.scheduler.model.Occupancy;
import dev.slipway.scheduler.model.Resources;
import java.util.ArrayList;
import java.util.List;

/** Clusters written out by hand; processes take 1 core and 1408 MB unless said otherwise. */
public final class Clusters {

  public static final Resources PROCESS = new Resources(1, 1408);

  private final List<AgentNode> agents = new ArrayList<>();
  private final List<Occupancy> occupancies = new ArrayList<>();
  private final List<Gang> gangs = new ArrayList<>();
  private final List<ExecutorDemand> demands = new ArrayList<>();

  /** An agent named after its id that takes new processes. */
  public Clusters agent(long id, int cores, long memoryMb) {
    return agent(id, cores, memoryMb, true);
  }

  public Clusters agent(long id, int cores, long memoryMb, boolean schedulable) {
    agents.add(new AgentNode(id, "agent-" + id, new Resources(cores, memoryMb), schedulable));
    return this;
  }

  public Clusters occupied(long agentId, int cores, long memoryMb) {
    long processId = occupancies.size() + 1L;
    occupancies.add(new Occupancy(processId, agentId, new Resources(cores, memoryMb)));
    return this;
  }

  /** A gang of priority 0, submitted at its id. */
  public Clusters gang(long id, int executors) {
    return gang(new Gang(id, 0, id, PROCESS, PROCESS, executors));
  }

  public Clusters gang(Gang gang) {
    gangs.add(gang);
    return this;
  }

  /** A demand of priority 0, submitted at the application's id. */
  public Clusters demand(long applicationId, int missing) {
    return demand(new ExecutorDemand(applicationId, 0, applicationId, PROCESS, missing));
  }

  public Clusters demand(ExecutorDemand demand) {
    demands.add(demand);
    return this;
  }

  public Cluster build() {
    return new Cluster(new ClusterSnapshot(agents, occupancies, gangs, demands));
  }
}
