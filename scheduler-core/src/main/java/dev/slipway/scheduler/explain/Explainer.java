package dev.slipway.scheduler.explain;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.placement.Request;
import dev.slipway.scheduler.plan.Code;
import dev.slipway.scheduler.plan.Explanation;
import dev.slipway.scheduler.plan.Shortage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives each waiting request its reason. */
public final class Explainer {

  // Searching behind many others costs the most and helps the least: it ends here.
  private static final int SEARCHED_BEHIND = 50;
  private static final long AGENTS_LOOKED_AT = 1_000_000;

  private final Ledger rows;
  private final Prospect prospect;
  private final Wording wording;
  private final Effort effort = new Effort(AGENTS_LOOKED_AT);
  private final List<Request> contenders = new ArrayList<>();

  /**
   * @param rows what is free once everything that has room was placed
   */
  public Explainer(Ledger rows) {
    this.rows = rows;
    this.prospect = new Prospect(rows);
    this.wording = new Wording(rows);
  }

  /** One explanation for each of {@code waiting}, in its order, which is that of the queue. */
  public List<Explanation> explain(List<Request> waiting) {
    return waiting.stream().map(this::explain).toList();
  }

  private Explanation explain(Request request) {
    Optional<Code> obstacle = prospect.obstacle(request.bundle());
    return obstacle.isPresent()
        ? explanation(request, obstacle.get(), hopeless(request, obstacle.get()), List.of())
        : explainContender(request);
  }

  private String hopeless(Request request, Code obstacle) {
    return switch (obstacle) {
      case NO_AGENTS -> wording.noAgents(request);
      case NO_AGENT_LARGE_ENOUGH ->
          wording.noAgentLargeEnough(request, prospect.tooLarge(request.bundle()).orElseThrow());
      case CLUSTER_TOO_SMALL -> wording.clusterTooSmall(request);
      case NOT_ENOUGH_FREE, BEHIND_OTHERS -> throw new IllegalArgumentException("Not an obstacle");
    };
  }

  private Explanation explainContender(Request request) {
    int ahead = contenders.size();
    Optional<Freed> freed =
        ahead < SEARCHED_BEHIND
            ? new ShortageSearch(rows, List.copyOf(contenders), request.bundle(), effort).find()
            : Optional.empty();
    contenders.add(request);
    if (freed.isEmpty()) {
      return explanation(
          request, Code.BEHIND_OTHERS, wording.behindOthers(request, ahead), List.of());
    }
    List<Shortage> shortage = freed.get().asShortage(rows);
    String sentence = wording.notEnoughFree(request, shortage, ahead);
    return explanation(request, Code.NOT_ENOUGH_FREE, sentence, shortage);
  }

  private static Explanation explanation(
      Request request, Code code, String sentence, List<Shortage> shortage) {
    return new Explanation(request.subject(), request.id(), code, sentence, shortage);
  }
}
