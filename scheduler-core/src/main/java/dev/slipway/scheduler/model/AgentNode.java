package dev.slipway.scheduler.model;

import java.util.Objects;

/**
 * An agent's node as the scheduler sees it.
 *
 * @param id the agent's row
 * @param name as people know it, not blank
 * @param total what may be given to processes, used or not
 * @param schedulable false when it takes nothing new: not up, or draining
 */
public record AgentNode(long id, String name, Resources total, boolean schedulable) {

  public AgentNode {
    Objects.requireNonNull(total, "total");
    if (name.isBlank()) {
      throw new IllegalArgumentException("Agent " + id + " has no name");
    }
  }
}
