package dev.slipway.scheduler.model;

import java.util.Objects;

/** Capacity of an agent that a process holds, from its placement until it is gone. */
public record Occupancy(long processId, long agentId, Resources resources) {

  public Occupancy {
    Objects.requireNonNull(resources, "resources");
  }
}
