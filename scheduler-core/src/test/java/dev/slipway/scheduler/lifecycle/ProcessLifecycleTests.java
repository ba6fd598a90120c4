package dev.slipway.scheduler.lifecycle;

import static dev.slipway.scheduler.lifecycle.ProcessEvent.RELEASED;
import static dev.slipway.scheduler.lifecycle.ProcessState.EXITED;
import static dev.slipway.scheduler.lifecycle.ProcessState.LAUNCHED;
import static dev.slipway.scheduler.lifecycle.ProcessState.REGISTERED;
import static dev.slipway.scheduler.lifecycle.ProcessState.REQUESTED;

import java.util.List;

class ProcessLifecycleTests extends LifecycleContract<ProcessState, ProcessEvent> {

  ProcessLifecycleTests() {
    super(Lifecycles.PROCESS, ProcessState.class, ProcessEvent.class);
  }

  @Override
  List<Scenario<ProcessState, ProcessEvent>> scenarios() {
    return List.of(
        named("an executor that works until its application ends")
            .then(ProcessEvent.REQUESTED, REQUESTED)
            .then(ProcessEvent.LAUNCHED, LAUNCHED)
            .then(ProcessEvent.REGISTERED, REGISTERED)
            .then(ProcessEvent.EXITED, EXITED),
        named("an executor that registers before its agent reports it")
            .then(ProcessEvent.REQUESTED, REQUESTED)
            .then(ProcessEvent.REGISTERED, REGISTERED)
            .then(ProcessEvent.EXITED, EXITED),
        named("a place in a gang that its driver never asks for").then(RELEASED, EXITED),
        named("a process that cannot be launched")
            .then(ProcessEvent.REQUESTED, REQUESTED)
            .then(ProcessEvent.EXITED, EXITED),
        named("an executor that dies before it registers")
            .then(ProcessEvent.REQUESTED, REQUESTED)
            .then(ProcessEvent.LAUNCHED, LAUNCHED)
            .then(ProcessEvent.EXITED, EXITED));
  }

  private static Scenario<ProcessState, ProcessEvent> named(String name) {
    return Scenario.named(name);
  }
}
