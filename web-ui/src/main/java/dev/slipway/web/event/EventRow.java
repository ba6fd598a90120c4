package dev.slipway.web.event;

import dev.slipway.web.view.Moment;

/** One row of a run's events. */
public record EventRow(EventView event) {

  /** Id of the row's element. */
  public String key() {
    return "event-" + event.no();
  }

  /** When it happened. */
  public Moment at() {
    return Moment.of(event.at());
  }
}
