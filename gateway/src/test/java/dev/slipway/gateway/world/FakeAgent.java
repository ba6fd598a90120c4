package dev.slipway.gateway.world;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.protocol.agent.DesiredProcess;
import dev.slipway.protocol.agent.JoinAnswer;
import dev.slipway.protocol.agent.JoinRequest;
import dev.slipway.protocol.agent.Node;
import dev.slipway.protocol.agent.ObservedProcess;
import dev.slipway.protocol.agent.ObservedProcess.Phase;
import dev.slipway.protocol.launch.LaunchSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** An agent that speaks the real exchange and pretends to run processes. */
public class FakeAgent {

  private final Http http;
  private final Node node;
  private final long id;
  private final Map<Long, ObservedProcess> observed = new TreeMap<>();
  private final Map<Long, LaunchSpec> specs = new TreeMap<>();
  private final Set<Long> awaited = new HashSet<>();
  private long sequence;
  private long revision;

  FakeAgent(Http http, String joinToken, String name, int cores, long memoryMb) {
    JoinAnswer answer =
        http.as(joinToken)
            .post(
                Protocol.AGENT_JOIN,
                new JoinRequest(Protocol.VERSION, name, "test"),
                JoinAnswer.class);
    this.http = http.as(answer.credential());
    this.id = answer.agentId();
    this.node = new Node("127.0.0.1", 1, cores, memoryMb, "test");
    sync(0);
  }

  public long id() {
    return id;
  }

  /** One exchange; launches what is desired and ends what is wished to stop. */
  public AgentOrders sync(long holdMillis) {
    AgentOrders orders = exchange(++sequence, holdMillis, node);
    revision = Math.max(revision, orders.revision());
    orders.processes().forEach(this::obey);
    return orders;
  }

  /** An exchange with a sequence and a number of cores of the test's choice, obeyed by nobody. */
  public AgentOrders late(long sequence, int cores) {
    return exchange(
        sequence, 0, new Node(node.host(), node.logPort(), cores, node.memoryMb(), "test"));
  }

  private AgentOrders exchange(long sequence, long holdMillis, Node node) {
    return http.post(
        Protocol.AGENT_SYNC,
        new AgentSync(
            Protocol.VERSION,
            1,
            sequence,
            node,
            List.copyOf(observed.values()),
            revision,
            holdMillis),
        AgentOrders.class);
  }

  /** Exchanges until the agent runs a process of this kind that was not awaited before. */
  public long awaitLaunch(boolean driver) {
    OptionalLong launched =
        Await.until(
            "a launch on agent " + id,
            () -> {
              sync(0);
              return firstNew(driver);
            },
            OptionalLong::isPresent);
    sync(0);
    awaited.add(launched.getAsLong());
    return launched.getAsLong();
  }

  private OptionalLong firstNew(boolean driver) {
    return specs.entrySet().stream()
        .filter(entry -> (entry.getValue().driver() != null) == driver)
        .mapToLong(Map.Entry::getKey)
        .filter(processId -> !awaited.contains(processId))
        .findFirst();
  }

  public LaunchSpec spec(long processId) {
    return specs.get(processId);
  }

  /** How many launches of this kind the agent was ever ordered. */
  public int count(boolean driver) {
    return (int) specs.values().stream().filter(spec -> (spec.driver() != null) == driver).count();
  }

  /** The process ends by itself; told at once. */
  public void exit(long processId, Integer code, Integer signal) {
    Exit.Reason reason = signal == null ? Exit.Reason.EXITED : Exit.Reason.SIGNALLED;
    end(processId, new Exit(reason, code, signal, null, 0));
    sync(0);
  }

  /** The process ends by itself with words; told at once. */
  public void exit(long processId, Exit exit) {
    end(processId, exit);
    sync(0);
  }

  private void obey(DesiredProcess desired) {
    ObservedProcess known = observed.get(desired.processId());
    if (desired.stop()) {
      if (known == null || known.phase() != Phase.EXITED) {
        end(desired.processId(), new Exit(Exit.Reason.STOPPED, 143, null, null, 0));
      }
    } else if (desired.spec() != null && known == null) {
      specs.put(desired.processId(), desired.spec());
      observed.put(
          desired.processId(),
          new ObservedProcess(
              desired.processId(), Phase.LAUNCHED, null, 1000 + desired.processId(), 0L, null));
    }
  }

  private void end(long processId, Exit exit) {
    ObservedProcess known = observed.get(processId);
    Long pid = known == null ? null : known.pid();
    observed.put(processId, new ObservedProcess(processId, Phase.EXITED, null, pid, 0L, exit));
  }
}
