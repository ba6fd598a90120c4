package dev.slipway.scheduler.lifecycle;

import static dev.slipway.scheduler.lifecycle.AgentEvent.DRAIN;
import static dev.slipway.scheduler.lifecycle.AgentEvent.DRAINED;
import static dev.slipway.scheduler.lifecycle.AgentEvent.EXPIRED;
import static dev.slipway.scheduler.lifecycle.AgentEvent.SILENT;
import static dev.slipway.scheduler.lifecycle.AgentEvent.SYNCED;
import static dev.slipway.scheduler.lifecycle.AgentState.DRAINING;
import static dev.slipway.scheduler.lifecycle.AgentState.GONE;
import static dev.slipway.scheduler.lifecycle.AgentState.LOST;
import static dev.slipway.scheduler.lifecycle.AgentState.SUSPECT;
import static dev.slipway.scheduler.lifecycle.AgentState.UP;

import java.util.List;

class AgentLifecycleTests extends LifecycleContract<AgentState, AgentEvent> {

  AgentLifecycleTests() {
    super(Lifecycles.AGENT, AgentState.class, AgentEvent.class);
  }

  @Override
  List<Scenario<AgentState, AgentEvent>> scenarios() {
    return List.of(
        named("an agent that stutters, is lost, comes back and is drained")
            .then(SYNCED, UP)
            .then(SILENT, SUSPECT)
            .then(SYNCED, UP)
            .then(SILENT, SUSPECT)
            .then(EXPIRED, LOST)
            .then(SYNCED, UP)
            .then(DRAIN, DRAINING)
            .then(DRAINED, GONE),
        named("an agent drained while it is silent")
            .then(SYNCED, UP)
            .then(SILENT, SUSPECT)
            .then(DRAIN, DRAINING)
            .then(DRAINED, GONE));
  }

  private static Scenario<AgentState, AgentEvent> named(String name) {
    return Scenario.named(name);
  }
}
