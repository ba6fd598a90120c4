package dev.slipway.scheduler.placement;

import dev.slipway.scheduler.feasibility.Ledger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One walk through the queue, taking from a ledger. What finds no room is skipped and does not hold
 * up what is behind it; keeping large gangs from starving is the business of a later policy.
 */
public final class PlacementPass {

  private final Ledger ledger;
  private final List<Placed> placed = new ArrayList<>();
  private final List<Request> waiting = new ArrayList<>();
  // During a pass free capacity only shrinks, so a bundle refused once stays refused.
  private final Set<Bundle> refused = new HashSet<>();

  public PlacementPass(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Places what has room, in the order given. */
  public PlacementPass over(Iterable<Request> queue) {
    queue.forEach(this::offer);
    return this;
  }

  /** What was placed, in the order of decisions. */
  public List<Placed> placed() {
    return placed;
  }

  /** What was not, in queue order, each wanting only what is still missing. */
  public List<Request> waiting() {
    return waiting;
  }

  private void offer(Request request) {
    int missing = request.bundles();
    while (missing > 0 && place(request)) {
      missing--;
    }
    if (missing > 0) {
      waiting.add(request.wanting(missing));
    }
  }

  private boolean place(Request request) {
    if (refused.contains(request.bundle())) {
      return false;
    }
    List<Integer> agents = FirstFit.place(ledger, request.bundle());
    if (agents.isEmpty()) {
      refused.add(request.bundle());
      return false;
    }
    placed.add(new Placed(request, agents));
    return true;
  }
}
