package dev.slipway.scheduler.lifecycle;

/** An event came in a state whose table has no arrow for it. */
public final class IllegalTransitionException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  IllegalTransitionException(String machine, Enum<?> state, Enum<?> event) {
    super(machine + " in state " + state + " does not take the event " + event);
  }
}
