package dev.slipway.gateway.dispatch;

import dev.slipway.gateway.application.order.ApplicationStarts;
import dev.slipway.gateway.run.ProcessSize;
import dev.slipway.gateway.run.Run;
import dev.slipway.gateway.run.RunReads;
import dev.slipway.gateway.run.RunSpec;
import dev.slipway.gateway.run.Runs;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.plan.ExecutorPlacement;
import dev.slipway.scheduler.plan.GangPlacement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies and commits one placement at a time. Whatever changed since the plan was made — the run
 * was cancelled, another dispatcher was faster, an agent is full or silent — makes it a placement
 * that is not applied; the next evaluation looks again.
 */
@Component
class PlacementCommits {

  private final Runs runs;
  private final RunReads reads;
  private final ApplicationStarts starts;
  private final AgentCapacity capacity;

  PlacementCommits(Runs runs, RunReads reads, ApplicationStarts starts, AgentCapacity capacity) {
    this.runs = runs;
    this.reads = reads;
    this.starts = starts;
    this.capacity = capacity;
  }

  @Transactional
  public boolean commit(GangPlacement placement, long runId) {
    Run run = runs.lock(runId).orElseThrow();
    RunSpec spec = reads.specOf(run);
    if (!capacity.holds(claims(placement, spec)) || !runs.placed(run, placement.gangId())) {
      return false;
    }
    starts.start(run, placement.gangId(), placement.driverAgentId(), placement.executorAgentIds());
    return true;
  }

  @Transactional
  public boolean commit(ExecutorPlacement placement, long runId, Resources size) {
    Run run = runs.lock(runId).orElseThrow();
    return runs.wishedEnd(run).isEmpty()
        && capacity.holds(List.of(new AgentCapacity.Claim(placement.agentId(), size)))
        && starts.addExecutor(placement.applicationId(), placement.agentId());
  }

  private static List<AgentCapacity.Claim> claims(GangPlacement placement, RunSpec spec) {
    List<AgentCapacity.Claim> claims = new ArrayList<>();
    claims.add(claim(placement.driverAgentId(), spec.driver()));
    placement.executorAgentIds().forEach(agent -> claims.add(claim(agent, spec.executor())));
    return claims;
  }

  private static AgentCapacity.Claim claim(long agentId, ProcessSize size) {
    return new AgentCapacity.Claim(agentId, size.resources());
  }
}
