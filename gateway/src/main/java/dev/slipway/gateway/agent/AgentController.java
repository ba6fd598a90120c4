package dev.slipway.gateway.agent;

import dev.slipway.gateway.access.AgentPrincipal;
import dev.slipway.gateway.application.order.AgentOrdersReads;
import dev.slipway.gateway.application.process.ProcessReports;
import dev.slipway.gateway.platform.HeldAnswers;
import dev.slipway.gateway.platform.HeldAnswers.Reading;
import dev.slipway.gateway.platform.Loop;
import dev.slipway.gateway.platform.ProtocolCheck;
import dev.slipway.gateway.platform.WakeLoops;
import dev.slipway.gateway.platform.Wakeups;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.protocol.agent.JoinAnswer;
import dev.slipway.protocol.agent.JoinRequest;
import dev.slipway.protocol.agent.ObservedProcess;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** The agents' end of the exchange. */
@RestController
class AgentController {

  private static final long LONGEST_HOLD = 20_000;

  private final Enrolment enrolment;
  private final AgentSyncs syncs;
  private final ProcessReports reports;
  private final AgentOrdersReads orders;
  private final HeldAnswers<AgentOrders> held = new HeldAnswers<>();

  AgentController(
      Enrolment enrolment, AgentSyncs syncs, ProcessReports reports, AgentOrdersReads orders) {
    this.enrolment = enrolment;
    this.syncs = syncs;
    this.reports = reports;
    this.orders = orders;
  }

  @Bean
  Loop agentWakeups(Wakeups wakeups) {
    return WakeLoops.of("agent-orders", wakeups, Wakeups.Topic.AGENT_ORDERS, held::wake);
  }

  @PostMapping(Protocol.AGENT_JOIN)
  JoinAnswer join(@RequestBody JoinRequest request) {
    ProtocolCheck.require(request.protocol());
    return enrolment.join(request);
  }

  @PostMapping(Protocol.AGENT_SYNC)
  DeferredResult<AgentOrders> sync(
      @AuthenticationPrincipal AgentPrincipal agent, @RequestBody AgentSync sync) {
    ProtocolCheck.require(sync.protocol());
    List<ObservedProcess> observed = sync.processes() == null ? List.of() : sync.processes();
    if (syncs.take(agent.agentId(), sync)) {
      observed.forEach(process -> reports.take(agent.agentId(), process));
    }
    Set<Long> known = observed.stream().map(ObservedProcess::processId).collect(Collectors.toSet());
    long hold = Math.min(sync.holdMillis(), LONGEST_HOLD);
    return held.hold(
        agent.agentId(), hold, () -> read(agent.agentId(), known, sync.seenRevision()));
  }

  private Reading<AgentOrders> read(long agentId, Set<Long> known, long seen) {
    AgentOrders now = orders.read(agentId, known);
    return new Reading<>(now, now.revision() > seen);
  }
}
