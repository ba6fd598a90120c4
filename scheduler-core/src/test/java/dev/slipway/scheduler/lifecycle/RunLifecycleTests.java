package dev.slipway.scheduler.lifecycle;

import static dev.slipway.scheduler.lifecycle.RunEvent.FINISHING;
import static dev.slipway.scheduler.lifecycle.RunEvent.FREED;
import static dev.slipway.scheduler.lifecycle.RunEvent.PLACED;
import static dev.slipway.scheduler.lifecycle.RunEvent.STARTED;
import static dev.slipway.scheduler.lifecycle.RunEvent.WITHDRAWN;
import static dev.slipway.scheduler.lifecycle.RunState.PENDING;
import static dev.slipway.scheduler.lifecycle.RunState.RUNNING;
import static dev.slipway.scheduler.lifecycle.RunState.TERMINATED;
import static dev.slipway.scheduler.lifecycle.RunState.TERMINATING;

import java.util.List;

class RunLifecycleTests extends LifecycleContract<RunState, RunEvent> {

  RunLifecycleTests() {
    super(Lifecycles.RUN, RunState.class, RunEvent.class);
  }

  @Override
  List<Scenario<RunState, RunEvent>> scenarios() {
    return List.of(
        named("a run whose driver runs to its end")
            .then(PLACED, PENDING)
            .then(STARTED, RUNNING)
            .then(FINISHING, TERMINATING)
            .then(FREED, TERMINATED),
        named("a run whose driver cannot be launched")
            .then(PLACED, PENDING)
            .then(FINISHING, TERMINATING)
            .then(FREED, TERMINATED),
        named("a run cancelled while it waits for capacity").then(WITHDRAWN, TERMINATED));
  }

  private static Scenario<RunState, RunEvent> named(String name) {
    return Scenario.named(name);
  }
}
