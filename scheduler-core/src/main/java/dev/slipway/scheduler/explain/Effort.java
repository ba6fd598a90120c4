package dev.slipway.scheduler.explain;

/**
 * Bounds how long one look is spent on explaining, counted in agents looked at and not in time, so
 * that equal clusters are explained alike.
 */
final class Effort {

  private long left;

  Effort(long agentsLookedAt) {
    this.left = agentsLookedAt;
  }

  void spend(long agentsLookedAt) {
    left -= agentsLookedAt;
  }

  boolean isSpent() {
    return left <= 0;
  }
}
