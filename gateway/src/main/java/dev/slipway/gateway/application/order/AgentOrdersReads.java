package dev.slipway.gateway.application.order;

import dev.slipway.gateway.application.model.ProcessWish;
import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.SparkProcessRepository;
import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.DesiredProcess;
import dev.slipway.scheduler.lifecycle.ProcessState;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What an agent is told: every process of it that has not ended, and what is wished of it. */
@Component
public class AgentOrdersReads {

  private final SparkProcessRepository processes;
  private final LaunchSpecs specs;
  private final Revisions revisions;

  AgentOrdersReads(SparkProcessRepository processes, LaunchSpecs specs, Revisions revisions) {
    this.processes = processes;
    this.specs = specs;
    this.revisions = revisions;
  }

  /**
   * One snapshot, so that the number and the orders belong together.
   *
   * @param known processes that need no launch specification, because the agent has them
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AgentOrders read(long agentId, Set<Long> known) {
    long revision = revisions.ofAgent(agentId);
    List<DesiredProcess> desired =
        processes.orderedOf(agentId, ProcessState.EXITED).stream()
            .map(process -> desired(process, known))
            .toList();
    return new AgentOrders(revision, desired);
  }

  private DesiredProcess desired(SparkProcess process, Set<Long> known) {
    boolean stop = process.desired() == ProcessWish.STOP;
    boolean tell = !stop && !known.contains(process.id());
    return new DesiredProcess(process.id(), stop, tell ? specs.of(process) : null);
  }
}
