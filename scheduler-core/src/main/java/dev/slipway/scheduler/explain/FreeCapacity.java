package dev.slipway.scheduler.explain;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.plan.Shortage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says what is free on the few agents that matter most. */
final class FreeCapacity {

  private static final int NAMED = 3;

  private final Ledger rows;
  // Those with most free first; indexes in the ledger.
  private final List<Integer> open;

  FreeCapacity(Ledger rows) {
    this.rows = rows;
    this.open =
        IntStream.range(0, rows.size())
            .filter(agent -> rows.agent(agent).schedulable())
            .boxed()
            .sorted(
                Comparator.comparingLong(rows::freeCores)
                    .thenComparingLong(rows::freeMemoryMb)
                    .reversed())
            .toList();
  }

  /** Agents that take new processes. */
  List<AgentNode> openAgents() {
    return open.stream().sorted().map(rows::agent).toList();
  }

  /** Names the agents of {@code shortage} first, then those with most free. */
  String sentence(List<Shortage> shortage) {
    Set<Long> first = shortage.stream().map(Shortage::agentId).collect(Collectors.toSet());
    List<String> parts = new ArrayList<>();
    Stream.concat(
            open.stream().filter(agent -> first.contains(rows.agent(agent).id())),
            open.stream().filter(agent -> !first.contains(rows.agent(agent).id())))
        .limit(NAMED)
        .sorted()
        .forEach(agent -> parts.add(free(agent)));
    if (open.size() > NAMED) {
      parts.add("and " + Numbers.count(open.size() - NAMED, "agent") + " more");
    }
    return "Free: " + String.join("; ", parts) + closed() + ".";
  }

  private String closed() {
    int closed = rows.size() - open.size();
    return closed == 0 ? "" : "; " + Numbers.count(closed, "agent") + " closed to new processes";
  }

  private String free(int agent) {
    AgentNode node = rows.agent(agent);
    return node.name()
        + (" " + Math.max(0, rows.freeCores(agent)))
        + (" of " + Numbers.count(node.total().cores(), "core"))
        + (", " + Math.max(0, rows.freeMemoryMb(agent)))
        + (" of " + node.total().memoryMb() + " MB");
  }
}
