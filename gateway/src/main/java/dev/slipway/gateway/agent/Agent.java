package dev.slipway.gateway.agent;

import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.protocol.agent.Node;
import dev.slipway.scheduler.lifecycle.AgentEvent;
import dev.slipway.scheduler.lifecycle.AgentState;
import dev.slipway.scheduler.lifecycle.Lifecycles;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A node's agent, as it was last heard of. */
@Entity
class Agent {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private byte[] credentialHash;

  @Enumerated(EnumType.STRING)
  private AgentState state = Lifecycles.AGENT.initial();

  private String host;
  private Integer logPort;
  private int cores;
  private long memoryMb;
  private String software;
  private long startNo;
  private long sequence;
  private Instant joinedAt;
  private Instant lastSeenAt;

  @Version private long version;

  protected Agent() {}

  Agent(String name, byte[] credentialHash, Instant now) {
    this.name = name;
    this.credentialHash = credentialHash;
    this.joinedAt = now;
  }

  /** The same name joins again: the old credential ends, and so does its order of syncs. */
  void rejoin(byte[] credentialHash) {
    this.credentialHash = credentialHash;
    this.startNo = 0;
    this.sequence = 0;
  }

  /** Takes a sync unless a later one was taken before. */
  boolean advance(AgentSync sync, Instant now) {
    boolean later =
        sync.start() > startNo || (sync.start() == startNo && sync.sequence() > sequence);
    if (later) {
      startNo = sync.start();
      sequence = sync.sequence();
      lastSeenAt = now;
      observe(sync.node());
    }
    return later;
  }

  private void observe(Node node) {
    host = node.host();
    logPort = node.logPort();
    cores = node.cores();
    memoryMb = node.memoryMb();
    software = node.version();
  }

  /**
   * An event that the table does not have in this state is ignored; answers whether it was taken.
   */
  boolean offer(AgentEvent event) {
    var next = Lifecycles.AGENT.next(state, event);
    next.ifPresent(to -> state = to);
    return next.isPresent();
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  AgentState state() {
    return state;
  }
}
