package dev.slipway.agent.process;

import dev.slipway.protocol.agent.ObservedProcess.Phase;
import java.util.Map;
import java.util.Set;

/** How far a process is on this agent, in finer steps than the gateway is told. */
enum Stage {
  /** On disk, and nothing done yet. */
  JOURNALLED(Phase.PREPARING),
  /** A worker fetches what it needs. */
  PREPARING(Phase.PREPARING),
  /** Past the point where it can be called off without a trace. */
  LAUNCHING(Phase.PREPARING),
  /** Its launcher is thought to be alive. */
  RUNNING(Phase.LAUNCHED),
  /** Ended by itself or by our wish; its tree is being cleared. */
  ENDING(Phase.LAUNCHED),
  /** Nothing of it is left. */
  EXITED(Phase.EXITED);

  private static final Map<Stage, Set<Stage>> NEXT =
      Map.of(
          JOURNALLED, Set.of(PREPARING, EXITED),
          PREPARING, Set.of(LAUNCHING, EXITED),
          LAUNCHING, Set.of(RUNNING, EXITED),
          RUNNING, Set.of(ENDING),
          ENDING, Set.of(EXITED),
          EXITED, Set.of());

  private final Phase phase;

  Stage(Phase phase) {
    this.phase = phase;
  }

  /** What the gateway is told. */
  Phase phase() {
    return phase;
  }

  boolean leadsTo(Stage next) {
    return NEXT.get(this).contains(next);
  }
}
