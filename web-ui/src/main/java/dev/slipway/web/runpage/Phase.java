package dev.slipway.web.runpage;

import dev.slipway.web.view.Span;

/**
 * One step of a run's way.
 *
 * @param name what a person calls it
 * @param look colour of its bar: queued, starting, running
 * @param span how long it took, or since when it goes on
 * @param place whether it lies ahead, is under way, or is over
 */
record Phase(String name, String look, Span span, Place place) {

  /** Where a phase lies, seen from now. */
  enum Place {
    AHEAD,
    NOW,
    OVER,
    SKIPPED
  }

  public boolean now() {
    return place == Place.NOW;
  }

  /** Classes of the list item: queue time is hatched, the rest is solid, the future is grey. */
  public String css() {
    if (place == Place.AHEAD || place == Place.SKIPPED) {
      return "todo";
    }
    return look.equals("queued") ? "wait" : "done is-" + look;
  }

  /** What stands below the seconds; null for nothing. */
  public String remark() {
    return switch (place) {
      case AHEAD -> "not yet";
      case NOW -> "now";
      case SKIPPED -> "skipped";
      case OVER -> null;
    };
  }
}
