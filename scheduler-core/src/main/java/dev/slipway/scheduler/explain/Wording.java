package dev.slipway.scheduler.explain;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.placement.Request;
import dev.slipway.scheduler.plan.Shortage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Explanations as people read them. */
final class Wording {

  private final FreeCapacity free;
  private final List<AgentNode> open;
  private final int agents;

  Wording(Ledger rows) {
    this.free = new FreeCapacity(rows);
    this.open = free.openAgents();
    this.agents = rows.size();
  }

  String noAgents(Request request) {
    String cause =
        agents == 0
            ? "No agent has joined."
            : "Of " + Numbers.count(agents, "agent") + " none takes new processes.";
    return needs(request) + cause + " Start an agent: ./slipway agent";
  }

  String noAgentLargeEnough(Request request, Resources process) {
    AgentNode closest =
        open.stream().min(Comparator.comparingDouble(agent -> lack(process, agent))).orElseThrow();
    return needs(request)
        + ("One process needs " + Numbers.of(process) + ", and the largest agent, ")
        + (closest.name() + ", has " + Numbers.of(closest.total()) + " in all.");
  }

  String clusterTooSmall(Request request) {
    Resources all = open.stream().map(AgentNode::total).reduce(Resources.ZERO, Resources::plus);
    return needs(request)
        + (Numbers.count(open.size(), "agent") + " with " + Numbers.of(all) + " in all")
        + " cannot hold that at once, even empty.";
  }

  String notEnoughFree(Request request, List<Shortage> shortage, int ahead) {
    String items = shortage.stream().map(Numbers::of).collect(Collectors.joining(", "));
    String scope = request.bundles() > 1 ? "Missing for one of them: " : "Missing: ";
    String queue = ahead == 0 ? "" : " " + others(ahead) + " ahead of it in the queue.";
    return needs(request) + scope + items + ". " + free.sentence(shortage) + queue;
  }

  String behindOthers(Request request, int ahead) {
    return needs(request)
        + (others(ahead) + " ahead of it in the queue and may take what becomes free. ")
        + free.sentence(List.of());
  }

  private static String others(int count) {
    return count == 1 ? "1 other is" : count + " others are";
  }

  /** How far an agent, empty, is from holding a process; 0 when it would. */
  private static double lack(Resources process, AgentNode agent) {
    return Math.max(0, process.cores() - agent.total().cores()) / (double) process.cores()
        + Math.max(0, process.memoryMb() - agent.total().memoryMb())
            / (double) Math.max(1, process.memoryMb());
  }

  private static String needs(Request request) {
    Resources executor = request.bundle().executor();
    int executors = request.bundle().executors();
    return request
        .bundle()
        .driver()
        .map(driver -> "Needs 1 driver (" + Numbers.of(driver) + ")" + with(executors, executor))
        .orElseGet(() -> "Needs " + more(request.bundles()) + each(request.bundles(), executor))
        .concat(". ");
  }

  private static String with(int executors, Resources executor) {
    return executors == 0
        ? ""
        : " and " + Numbers.count(executors, "executor") + each(executors, executor);
  }

  private static String more(int executors) {
    return Numbers.count(executors, "more executor");
  }

  private static String each(int executors, Resources executor) {
    return " (" + Numbers.of(executor) + (executors == 1 ? ")" : " each)");
  }
}
