package dev.slipway.scheduler.explain;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.placement.Bundle;
import dev.slipway.scheduler.placement.FirstFit;
import dev.slipway.scheduler.placement.PlacementPass;
import dev.slipway.scheduler.placement.Request;
import java.util.List;
import java.util.Optional;

/**
 * Finds what must become free so that one bundle starts, although those ahead of it look first.
 *
 * <p>A guess is a trial placement where capacity is cheapest to free. Each guess is proven by
 * placing again as the scheduler would; what those ahead take of it is added to the next guess.
 */
final class ShortageSearch {

  // Ends a search in which those ahead keep taking what is freed.
  private static final int GUESSES = 16;

  private final Ledger rows;
  private final List<Request> ahead;
  private final Bundle bundle;
  private final Effort effort;

  ShortageSearch(Ledger rows, List<Request> ahead, Bundle bundle, Effort effort) {
    this.rows = rows;
    this.ahead = ahead;
    this.bundle = bundle;
    this.effort = effort;
  }

  /**
   * Never empty at the head of the queue for what the empty cluster can hold. Behind others, empty
   * when they would take even of the empty cluster what the bundle needs, or the effort is spent.
   */
  Optional<Freed> find() {
    return guessed().or(this::arranged).map(this::leastOf).filter(freed -> !isGivenUp());
  }

  private Optional<Freed> guessed() {
    Freed freed = new Freed(rows.size());
    for (int guess = 0; guess < GUESSES && !isGivenUp() && guessMore(freed); guess++) {
      if (starts(freed)) {
        return Optional.of(freed);
      }
    }
    return Optional.empty();
  }

  /**
   * Frees what those ahead and the bundle would take of the empty cluster. This needs no proof:
   * with just that much free each of them finds the same agents again, and who found none finds
   * none.
   */
  private Optional<Freed> arranged() {
    Ledger cluster = afterThoseAhead(rows.emptied());
    return FirstFit.place(cluster, bundle).isEmpty()
        ? Optional.empty()
        : Optional.of(Freed.neededBy(cluster, rows));
  }

  private boolean starts(Freed freed) {
    return !isGivenUp() && !FirstFit.place(afterThoseAhead(freed.onTopOf(rows)), bundle).isEmpty();
  }

  private Ledger afterThoseAhead(Ledger ledger) {
    effort.spend((long) (ahead.size() + 1) * rows.size());
    new PlacementPass(ledger).over(ahead);
    return ledger;
  }

  private boolean isGivenUp() {
    return !ahead.isEmpty() && effort.isSpent();
  }

  /** Adds what is missing after those ahead; false when no more can be freed. */
  private boolean guessMore(Freed freed) {
    Ledger trial = afterThoseAhead(freed.onTopOf(rows));
    for (int index = 0; index < bundle.size(); index++) {
      if (!new CheapestAgent(rows, trial, freed).take(bundle.process(index))) {
        return false;
      }
    }
    return true;
  }

  /** Lowers each amount until one less would not do, again until nothing changes. */
  private Freed leastOf(Freed freed) {
    boolean lowered = true;
    while (lowered && !isGivenUp()) {
      lowered = false;
      for (int agent = 0; agent < rows.size(); agent++) {
        lowered |= lower(freed, agent, Freed.CORES);
        lowered |= lower(freed, agent, Freed.MEMORY_MB);
      }
    }
    return freed;
  }

  private boolean lower(Freed freed, int agent, int kind) {
    long enough = freed.amount(agent, kind);
    if (enough == 0 || !startsWith(freed, agent, kind, enough - 1)) {
      freed.set(agent, kind, enough);
      return false;
    }
    long tooLittle = -1;
    enough--;
    while (enough - tooLittle > 1) {
      long middle = (enough + tooLittle) / 2;
      if (startsWith(freed, agent, kind, middle)) {
        enough = middle;
      } else {
        tooLittle = middle;
      }
    }
    freed.set(agent, kind, enough);
    return true;
  }

  private boolean startsWith(Freed freed, int agent, int kind, long amount) {
    freed.set(agent, kind, amount);
    return starts(freed);
  }
}
