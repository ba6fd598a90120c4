package dev.slipway.scheduler.lifecycle;

import static dev.slipway.scheduler.lifecycle.AttemptEvent.LAUNCHED;
import static dev.slipway.scheduler.lifecycle.AttemptEvent.PLACED;
import static dev.slipway.scheduler.lifecycle.AttemptEvent.STARTED;
import static dev.slipway.scheduler.lifecycle.AttemptState.ENDED;
import static dev.slipway.scheduler.lifecycle.AttemptState.LAUNCHING;
import static dev.slipway.scheduler.lifecycle.AttemptState.RESERVED;
import static dev.slipway.scheduler.lifecycle.AttemptState.RUNNING;

import java.util.List;

class AttemptLifecycleTests extends LifecycleContract<AttemptState, AttemptEvent> {

  AttemptLifecycleTests() {
    super(Lifecycles.ATTEMPT, AttemptState.class, AttemptEvent.class);
  }

  @Override
  List<Scenario<AttemptState, AttemptEvent>> scenarios() {
    return List.of(
        named("an attempt whose driver runs to its end")
            .then(PLACED, RESERVED)
            .then(LAUNCHED, LAUNCHING)
            .then(STARTED, RUNNING)
            .then(AttemptEvent.ENDED, ENDED),
        named("a driver that speaks before its agent does")
            .then(PLACED, RESERVED)
            .then(STARTED, RUNNING)
            .then(AttemptEvent.ENDED, ENDED),
        named("an attempt cancelled while queued").then(AttemptEvent.ENDED, ENDED),
        named("an attempt whose agent is lost before the launch")
            .then(PLACED, RESERVED)
            .then(AttemptEvent.ENDED, ENDED),
        named("a driver that dies before it speaks")
            .then(PLACED, RESERVED)
            .then(LAUNCHED, LAUNCHING)
            .then(AttemptEvent.ENDED, ENDED));
  }

  private static Scenario<AttemptState, AttemptEvent> named(String name) {
    return Scenario.named(name);
  }
}
