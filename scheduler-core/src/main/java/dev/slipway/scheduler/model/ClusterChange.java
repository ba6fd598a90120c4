package dev.slipway.scheduler.model;

/**
 * One change of the cluster. Each says how things are from now on, so taking one twice equals
 * taking it once, and withdrawing what is not there changes nothing.
 */
public sealed interface ClusterChange {

  /** An agent is new or differs; replaces what was known of the same id. */
  record AgentChanged(AgentNode agent) implements ClusterChange {}

  /** An agent is no more. What occupies it stays known until vacated. */
  record AgentRemoved(long agentId) implements ClusterChange {}

  /** A process holds capacity; replaces what the same process held. */
  record Occupied(Occupancy occupancy) implements ClusterChange {}

  /** A process holds nothing any more. */
  record Vacated(long processId) implements ClusterChange {}

  /** A gang waits; replaces one of the same id. */
  record GangQueued(Gang gang) implements ClusterChange {}

  /** A gang waits no more: it was placed, cancelled or refused. */
  record GangWithdrawn(long gangId) implements ClusterChange {}

  /** A driver asks for executors; replaces what the same application asked for. */
  record DemandChanged(ExecutorDemand demand) implements ClusterChange {}

  /** A driver asks for no more executors. */
  record DemandWithdrawn(long applicationId) implements ClusterChange {}
}
